-- Every row that is, or once could be, page_view, in one shape.
-- models/analytics.yaml: events.page_viewed

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
ga__events as (
    select * from {{ ref('stg_ga__events') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
ga__events__read as (
    select found.*
    from ga__events as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = cast(found.row_no as varchar)
    where
        found.event_name = 'page_view'
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.event_timestamp
            or was.source_changed_at is distinct from found.event_timestamp
        )
),

{% else %}
ga__events__read as (
    select * from ga__events
    where event_name = 'page_view'
),

{% endif %}
-- The pair that holds each property.
ga__events__pairs as (
    select
        ga__events__read.*,
        list_extract(
            list_filter(
                try_cast(event_params as json[]),
                lambda pair: json_extract_string(
                    json_value(pair, '$.key'), '$'
                ) = 'page_location'
            ),
            1
        ) as page_location__pair,
        list_extract(
            list_filter(
                try_cast(event_params as json[]),
                lambda pair: json_extract_string(
                    json_value(pair, '$.key'), '$'
                ) = 'ga_session_id'
            ),
            1
        ) as ga_session_id__pair,
        list_extract(
            list_filter(
                try_cast(event_params as json[]),
                lambda pair: json_extract_string(
                    json_value(pair, '$.key'), '$'
                ) = 'value'
            ),
            1
        ) as value__pair,
        list_extract(
            list_filter(
                try_cast(event_params as json[]),
                lambda pair: json_extract_string(
                    json_value(pair, '$.key'), '$'
                ) = 'is_engaged'
            ),
            1
        ) as is_engaged__pair
    from ga__events__read
),

-- What the payload holds under each property's name, still text.
ga__events__text as (
    select
        ga__events__pairs.*,
        coalesce(
            json_extract_string(
                json_value(page_location__pair, '$.value.string_value'), '$'
            ),
            json_extract_string(
                json_value(page_location__pair, '$.value.int_value'), '$'
            ),
            json_extract_string(
                json_value(page_location__pair, '$.value.double_value'), '$'
            )
        ) as payload_page_location,
        coalesce(
            json_extract_string(
                json_value(ga_session_id__pair, '$.value.string_value'), '$'
            ),
            json_extract_string(
                json_value(ga_session_id__pair, '$.value.int_value'), '$'
            ),
            json_extract_string(
                json_value(ga_session_id__pair, '$.value.double_value'), '$'
            )
        ) as payload_ga_session_id,
        coalesce(
            json_extract_string(
                json_value(value__pair, '$.value.string_value'), '$'
            ),
            json_extract_string(
                json_value(value__pair, '$.value.int_value'), '$'
            ),
            json_extract_string(
                json_value(value__pair, '$.value.double_value'), '$'
            )
        ) as payload_value,
        coalesce(
            json_extract_string(
                json_value(is_engaged__pair, '$.value.string_value'), '$'
            ),
            json_extract_string(
                json_value(is_engaged__pair, '$.value.int_value'), '$'
            ),
            json_extract_string(
                json_value(is_engaged__pair, '$.value.double_value'), '$'
            )
        ) as payload_is_engaged
    from ga__events__pairs
),

ga__events__bound as (
    select
        'ga.events' as source_table,
        cast(row_no as varchar) as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        payload_page_location as page_location,
        try_cast(
            regexp_extract(
                payload_ga_session_id, '^\s*([+-]?[0-9]+)\s*$', 1
            ) as bigint
        ) as ga_session_id,
        try_cast(
            regexp_extract(
                payload_value, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
            ) as decimal(9, 2)
        ) as value,
        try_cast(
            regexp_extract(
                payload_is_engaged, '^\s*((?i:true|false|t|f|1|0))\s*$', 1
            ) as boolean
        ) as is_engaged,
        length(event_name) as name_length,
        case
            when
                trim(payload_ga_session_id) <> ''
                and try_cast(
                    regexp_extract(
                        payload_ga_session_id, '^\s*([+-]?[0-9]+)\s*$', 1
                    ) as bigint
                ) is null
                then 'ga_session_id'
            when
                trim(payload_value) <> ''
                and try_cast(
                    regexp_extract(
                        payload_value, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
                    ) as decimal(9, 2)
                ) is null
                then 'value'
            when
                trim(payload_is_engaged) <> ''
                and try_cast(
                    regexp_extract(
                        payload_is_engaged,
                        '^\s*((?i:true|false|t|f|1|0))\s*$',
                        1
                    ) as boolean
                ) is null
                then 'is_engaged'
        end as unreadable_property,
        event_timestamp as occurred_at,
        event_timestamp as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        event_timestamp as readable_at
    from ga__events__text
),

combined as (
    select * from ga__events__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when page_location is null then 'page_location'
            when unreadable_property = 'ga_session_id' then 'ga_session_id'
            when unreadable_property = 'value' then 'value'
            when unreadable_property = 'is_engaged' then 'is_engaged'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when page_location is null then 'missing'
            when unreadable_property = 'ga_session_id' then 'no integer'
            when unreadable_property = 'value' then 'no decimal(9,2)'
            when unreadable_property = 'is_engaged' then 'no boolean'
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
            'page_viewed|row|' || judged.source_table || '|'
            || judged.source_key
        ) as page_viewed_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.page_location,
        judged.ga_session_id,
        judged.value,
        judged.is_engaged,
        judged.name_length,
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
