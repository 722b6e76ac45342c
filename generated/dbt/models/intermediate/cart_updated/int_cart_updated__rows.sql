-- Every row that is, or once could be, Cart Updated, in one shape.
-- models/events/cart_updated.yaml: events.cart_updated

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
web__events as (
    select * from {{ ref('stg_web__events') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
web__events__read as (
    select found.*
    from web__events as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = found.event_id
    where
        found.event_name = 'Cart Updated'
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.occurred_at
            or was.source_changed_at is distinct from found.occurred_at
            or was.source_loaded_at is distinct from found.loaded_at
        )
),

{% else %}
web__events__read as (
    select * from web__events
    where event_name = 'Cart Updated'
),

{% endif %}
-- What the payload holds under each property's name, still text.
web__events__text as (
    select
        web__events__read.*,
        json_extract_string(
            json_value(properties, '$.cart_id'), '$'
        ) as payload_cart_id,
        json_extract_string(
            json_value(properties, '$.pieces'), '$'
        ) as payload_pieces,
        json_extract_string(
            json_value(properties, '$.cart_value'), '$'
        ) as payload_cart_value
    from web__events__read
),

web__events__bound as (
    select
        'web.events' as source_table,
        event_id as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        payload_cart_id as cart_id,
        try_cast(
            regexp_extract(payload_pieces, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
        ) as pieces,
        try_cast(
            regexp_extract(
                payload_cart_value, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
            ) as decimal(18, 2)
        ) as cart_value,
        case
            when
                trim(payload_pieces) <> ''
                and try_cast(
                    regexp_extract(
                        payload_pieces, '^\s*([+-]?[0-9]+)\s*$', 1
                    ) as bigint
                ) is null
                then 'pieces'
            when
                trim(payload_cart_value) <> ''
                and try_cast(
                    regexp_extract(
                        payload_cart_value,
                        '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$',
                        1
                    ) as decimal(18, 2)
                ) is null
                then 'cart_value'
        end as unreadable_property,
        occurred_at,
        occurred_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, occurred_at) as readable_at
    from web__events__text
),

combined as (
    select * from web__events__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when unreadable_property = 'pieces' then 'pieces'
            when pieces is null then 'pieces'
            when unreadable_property = 'cart_value' then 'cart_value'
            when cart_value is null then 'cart_value'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when unreadable_property = 'pieces' then 'no integer'
            when pieces is null then 'missing'
            when unreadable_property = 'cart_value' then 'no decimal(18,2)'
            when cart_value is null then 'missing'
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
                when judged.cart_id is not null
                    then 'cart_updated|key|' || judged.cart_id
                else
                    'cart_updated|row|' || judged.source_table || '|'
                    || judged.source_key
            end
        ) as cart_updated_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.cart_id,
        judged.pieces,
        judged.cart_value,
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
