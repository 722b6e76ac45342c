-- Every row that is, or once could be, ride_ended, in one shape.
-- models/rides.yaml: events.ride_ended

{{ config(
    materialized='incremental',
    unique_key='row_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

{% if is_incremental() %}
stored as (
    select
        binding,
        source_key,
        occurred_at,
        source_changed_at,
        source_loaded_at
    from {{ this }}
),

{% endif %}
app__messages as (
    select * from {{ ref('stg_app__messages') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
app__messages__read as (
    select found.*
    from app__messages as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = found.message_no
    where
        found.topic = 'ride'
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.sent_at
            or was.source_changed_at is distinct from found.sent_at
        )
),

{% else %}
app__messages__read as (
    select * from app__messages
    where topic = 'ride'
),

{% endif %}
-- What the payload holds under each property's name, still text.
app__messages__v1__text as (
    select
        app__messages__read.*,
        json_extract_string(
            json_value(body, '$.ride_id'), '$'
        ) as payload_ride_id,
        json_extract_string(json_value(body, '$.price'), '$') as payload_price,
        json_extract_string(json_value(body, '$.km'), '$') as payload_km
    from app__messages__read
    where (shape = '1' or shape like '1.%')
),

app__messages__v1__typed as (
    select
        'app.messages' as source_table,
        message_no as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        try_cast(
            regexp_extract(
                payload_ride_id, '^\s*([+-]?[0-9]+)\s*$', 1
            ) as bigint
        ) as ride_id,
        try_cast(
            regexp_extract(
                payload_price,
                '^\s*([+-]?[0-9]{1,38}([.][0-9]{1,38})?([eE][+-]?[0-9]{1,2})?)\s*$',
                1
            ) as double
        ) as price,
        try_cast(
            regexp_extract(
                payload_km, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
            ) as decimal(9, 3)
        ) as km,
        case
            when
                trim(payload_ride_id) <> ''
                and try_cast(
                    regexp_extract(
                        payload_ride_id, '^\s*([+-]?[0-9]+)\s*$', 1
                    ) as bigint
                ) is null
                then 'ride_id'
            when
                trim(payload_price) <> ''
                and try_cast(
                    regexp_extract(
                        payload_price,
                        '^\s*([+-]?[0-9]{1,38}([.][0-9]{1,38})?([eE][+-]?[0-9]{1,2})?)\s*$',
                        1
                    ) as double
                ) is null
                then 'price'
            when
                trim(payload_km) <> ''
                and try_cast(
                    regexp_extract(
                        payload_km, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
                    ) as decimal(9, 3)
                ) is null
                then 'km'
        end as unreadable_property,
        sent_at as occurred_at,
        sent_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        sent_at as readable_at
    from app__messages__v1__text
),

-- Version 1.0.0 in today's shape.
app__messages__v1__bound as (
    select
        source_table,
        source_key,
        binding,
        is_bound,
        cast(ride_id as varchar) as ride_id,
        cast(
            round(
                cast(cast(price as decimal(38, 12)) as decimal(18, 6)), 2
            ) as decimal(9, 2)
        ) as fare,
        'EUR' as currency,
        cast(round(km * 1000, 0) as bigint) as metres,
        cast(null as timestamp) as ended_at,
        cast(null as varchar) as unreadable_property,
        occurred_at,
        source_changed_at,
        source_loaded_at,
        readable_at,
        '1.0.0' as read_as,
        case
            when unreadable_property = 'ride_id' then 'ride_id'
            when ride_id is null then 'ride_id'
            when unreadable_property = 'price' then 'price'
            when price is null then 'price'
            when unreadable_property = 'km' then 'km'
        end as earlier_property,
        case
            when unreadable_property = 'ride_id' then 'no integer'
            when ride_id is null then 'missing'
            when unreadable_property = 'price' then 'no float'
            when price is null then 'missing'
            when unreadable_property = 'km' then 'no decimal(9,3)'
        end as earlier_rejection
    from app__messages__v1__typed
),

-- What the payload holds under each property's name, still text.
app__messages__v2__text as (
    select
        app__messages__read.*,
        json_extract_string(
            json_value(body, '$.ride_id'), '$'
        ) as payload_ride_id,
        json_extract_string(json_value(body, '$.fare'), '$') as payload_fare,
        json_extract_string(
            json_value(body, '$.currency'), '$'
        ) as payload_currency,
        json_extract_string(json_value(body, '$.metres'), '$') as payload_metres
    from app__messages__read
    where
        (shape like '1%' or shape = '2')
        and (shape = '1' or shape like '1.%') is not true
),

app__messages__v2__typed as (
    select
        'app.messages' as source_table,
        message_no as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        payload_ride_id as ride_id,
        try_cast(
            regexp_extract(
                payload_fare, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
            ) as decimal(9, 2)
        ) as fare,
        payload_currency as currency,
        try_cast(
            regexp_extract(payload_metres, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
        ) as metres,
        case
            when
                trim(payload_fare) <> ''
                and try_cast(
                    regexp_extract(
                        payload_fare, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
                    ) as decimal(9, 2)
                ) is null
                then 'fare'
            when
                trim(payload_metres) <> ''
                and try_cast(
                    regexp_extract(
                        payload_metres, '^\s*([+-]?[0-9]+)\s*$', 1
                    ) as bigint
                ) is null
                then 'metres'
        end as unreadable_property,
        sent_at as occurred_at,
        sent_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        sent_at as readable_at
    from app__messages__v2__text
),

-- Version 2.0.0 in today's shape.
app__messages__v2__bound as (
    select
        source_table,
        source_key,
        binding,
        is_bound,
        ride_id,
        fare,
        case when currency = 'DEM' then 'EUR' else currency end as currency,
        metres,
        cast(null as timestamp) as ended_at,
        cast(null as varchar) as unreadable_property,
        occurred_at,
        source_changed_at,
        source_loaded_at,
        readable_at,
        '2.0.0' as read_as,
        case
            when ride_id is null then 'ride_id'
            when unreadable_property = 'fare' then 'fare'
            when fare is null then 'fare'
            when currency is null then 'currency'
            when currency not in ('EUR', 'CHF', 'DEM') then 'currency'
            when unreadable_property = 'metres' then 'metres'
        end as earlier_property,
        case
            when ride_id is null then 'missing'
            when unreadable_property = 'fare' then 'no decimal(9,2)'
            when fare is null then 'missing'
            when currency is null then 'missing'
            when currency not in ('EUR', 'CHF', 'DEM') then 'not listed'
            when unreadable_property = 'metres' then 'no integer'
        end as earlier_rejection
    from app__messages__v2__typed
),

-- What the payload holds under each property's name, still text.
app__messages__text as (
    select
        app__messages__read.*,
        json_extract_string(
            json_value(body, '$.ride_id'), '$'
        ) as payload_ride_id,
        json_extract_string(json_value(body, '$.fare'), '$') as payload_fare,
        json_extract_string(
            json_value(body, '$.currency'), '$'
        ) as payload_currency,
        json_extract_string(
            json_value(body, '$.metres'), '$'
        ) as payload_metres,
        json_extract_string(
            json_value(body, '$.ended_at'), '$'
        ) as payload_ended_at
    from app__messages__read
    where
        (shape = '1' or shape like '1.%') is not true
        and (shape like '1%' or shape = '2') is not true
),

app__messages__bound as (
    select
        'app.messages' as source_table,
        message_no as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        payload_ride_id as ride_id,
        try_cast(
            regexp_extract(
                payload_fare, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
            ) as decimal(9, 2)
        ) as fare,
        payload_currency as currency,
        try_cast(
            regexp_extract(payload_metres, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
        ) as metres,
        timezone(
            'UTC',
            try_cast(
                regexp_extract(
                    payload_ended_at,
                    '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)?)?)?)\s*$',
                    1
                ) as timestamptz
            )
        ) as ended_at,
        case
            when
                trim(payload_fare) <> ''
                and try_cast(
                    regexp_extract(
                        payload_fare, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
                    ) as decimal(9, 2)
                ) is null
                then 'fare'
            when
                trim(payload_metres) <> ''
                and try_cast(
                    regexp_extract(
                        payload_metres, '^\s*([+-]?[0-9]+)\s*$', 1
                    ) as bigint
                ) is null
                then 'metres'
            when
                trim(payload_ended_at) <> ''
                and timezone(
                    'UTC',
                    try_cast(
                        regexp_extract(
                            payload_ended_at,
                            '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)?)?)?)\s*$',
                            1
                        ) as timestamptz
                    )
                ) is null
                then 'ended_at'
        end as unreadable_property,
        sent_at as occurred_at,
        sent_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        sent_at as readable_at,
        '3.0.0' as read_as,
        cast(null as varchar) as earlier_property,
        cast(null as varchar) as earlier_rejection
    from app__messages__text
),

combined as (
    select * from app__messages__v1__bound

    union all

    select * from app__messages__v2__bound

    union all

    select * from app__messages__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when earlier_rejection is not null then earlier_property
            when ride_id is null then 'ride_id'
            when unreadable_property = 'fare' then 'fare'
            when fare is null then 'fare'
            when currency is null then 'currency'
            when currency not in ('EUR', 'CHF') then 'currency'
            when unreadable_property = 'metres' then 'metres'
            when unreadable_property = 'ended_at' then 'ended_at'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when earlier_rejection is not null then earlier_rejection
            when ride_id is null then 'missing'
            when unreadable_property = 'fare' then 'no decimal(9,2)'
            when fare is null then 'missing'
            when currency is null then 'missing'
            when currency not in ('EUR', 'CHF') then 'not listed'
            when unreadable_property = 'metres' then 'no integer'
            when unreadable_property = 'ended_at' then 'no timestamp'
            when occurred_at is null then 'missing'
        end as rejection
    from combined
),

final as (
    select
        md5(
            cast(judged.binding as varchar) || '|' || judged.source_table || '|'
            || judged.source_key
        ) as row_id,
        md5(
            case
                when judged.ride_id is not null
                    then 'ride_ended|key|' || judged.ride_id
                else
                    'ride_ended|row|' || judged.source_table || '|'
                    || judged.source_key
            end
        ) as ride_ended_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.ride_id,
        judged.fare,
        judged.currency,
        judged.metres,
        judged.ended_at,
        judged.read_as,
        judged.occurred_at,
        judged.source_changed_at,
        judged.source_loaded_at,
        judged.readable_at,
        judged.rejected_property,
        judged.rejection
    from judged
    cross join run
    where
        judged.occurred_at <= run.as_of
        or judged.occurred_at is null
)

select * from final
