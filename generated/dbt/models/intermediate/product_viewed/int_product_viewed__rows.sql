-- Every row that is, or once could be, Product Viewed, in one shape.
-- models/events/product_viewed.yaml: events.product_viewed

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
        found.event_name = 'Product Viewed'
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
    where event_name = 'Product Viewed'
),

{% endif %}
-- What the payload holds under each property's name, still text.
web__events__v1__text as (
    select
        web__events__read.*,
        json_extract_string(
            json_value(properties, '$.sku'), '$'
        ) as payload_sku,
        json_extract_string(
            json_value(properties, '$.cents'), '$'
        ) as payload_cents
    from web__events__read
    where json_extract_string(json_value(properties, '$.sku'), '$') is not null
),

web__events__v1__typed as (
    select
        'web.events' as source_table,
        event_id as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        payload_sku as sku,
        try_cast(
            regexp_extract(payload_cents, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
        ) as cents,
        case
            when
                trim(payload_cents) <> ''
                and try_cast(
                    regexp_extract(
                        payload_cents, '^\s*([+-]?[0-9]+)\s*$', 1
                    ) as bigint
                ) is null
                then 'cents'
        end as unreadable_property,
        occurred_at,
        occurred_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, occurred_at) as readable_at
    from web__events__v1__text
),

-- Version 1.0.0 in today's shape.
web__events__v1__bound as (
    select
        source_table,
        source_key,
        binding,
        is_bound,
        sku as product_id,
        cast(null as varchar) as category,
        cast(
            (cast(cents as hugeint) * 1000 // 100) * 0.001 as decimal(18, 2)
        ) as price,
        cast(null as varchar) as unreadable_property,
        occurred_at,
        source_changed_at,
        source_loaded_at,
        readable_at,
        '1.0.0' as read_as,
        case
            when sku is null then 'sku'
            when unreadable_property = 'cents' then 'cents'
        end as earlier_property,
        case
            when sku is null then 'missing'
            when unreadable_property = 'cents' then 'no integer'
        end as earlier_rejection
    from web__events__v1__typed
),

-- What the payload holds under each property's name, still text.
web__events__text as (
    select
        web__events__read.*,
        json_extract_string(
            json_value(properties, '$.product_id'), '$'
        ) as payload_product_id,
        json_extract_string(
            json_value(properties, '$.category'), '$'
        ) as payload_category,
        json_extract_string(
            json_value(properties, '$.price'), '$'
        ) as payload_price
    from web__events__read
    where (
        json_extract_string(json_value(properties, '$.sku'), '$') is not null
    ) is not true
),

web__events__bound as (
    select
        'web.events' as source_table,
        event_id as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        payload_product_id as product_id,
        payload_category as category,
        try_cast(
            regexp_extract(
                payload_price, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
            ) as decimal(18, 2)
        ) as price,
        case
            when
                trim(payload_price) <> ''
                and try_cast(
                    regexp_extract(
                        payload_price, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
                    ) as decimal(18, 2)
                ) is null
                then 'price'
        end as unreadable_property,
        occurred_at,
        occurred_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, occurred_at) as readable_at,
        '1.2.0' as read_as,
        cast(null as varchar) as earlier_property,
        cast(null as varchar) as earlier_rejection
    from web__events__text
),

combined as (
    select * from web__events__v1__bound

    union all

    select * from web__events__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when earlier_rejection is not null then earlier_property
            when product_id is null then 'product_id'
            when unreadable_property = 'price' then 'price'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when earlier_rejection is not null then earlier_rejection
            when product_id is null then 'missing'
            when unreadable_property = 'price' then 'no decimal(18,2)'
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
            'product_viewed|row|' || judged.source_table || '|'
            || judged.source_key
        ) as product_viewed_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.product_id,
        judged.category,
        judged.price,
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
