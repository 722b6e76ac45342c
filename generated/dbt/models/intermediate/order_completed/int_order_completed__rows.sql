-- Every row that is, or once could be, Order Completed, in one shape.
-- models/events/order_completed.yaml: events.order_completed

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
shop__orders as (
    select * from {{ ref('stg_shop__orders') }}
),

web__events as (
    select * from {{ ref('stg_web__events') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
shop__orders__read as (
    select found.*
    from shop__orders as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = cast(found.order_id as varchar)
    where (
        was.source_key is null
        or was.occurred_at is distinct from found.paid_at
        or was.source_changed_at is distinct from found.updated_at
        or was.source_loaded_at is distinct from found.loaded_at
    )
),

{% else %}
shop__orders__read as (
    select * from shop__orders
),

{% endif %}
-- What the payload holds under each property's name, still text.
shop__orders__text as (
    select
        shop__orders__read.*,
        json_extract_string(lines, '$') as payload_items
    from shop__orders__read
),

-- Rows that fail `where` stay visible: a key that stands here is decided here.
shop__orders__bound as (
    select
        'shop.orders' as source_table,
        cast(order_id as varchar) as source_key,
        cast(1 as bigint) as binding,
        coalesce(status = 'paid', false) as is_bound,
        cast(order_id as varchar) as order_id,
        total_amount as revenue,
        currency,
        store_id,
        coupon,
        to_json(try_cast(try_cast(payload_items as json) as json[])) as items,
        case
            when
                trim(payload_items) <> ''
                and to_json(
                    try_cast(try_cast(payload_items as json) as json[])
                ) is null
                then 'items'
        end as unreadable_property,
        paid_at as occurred_at,
        updated_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, updated_at, paid_at) as readable_at
    from shop__orders__text
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
web__events__read as (
    select found.*
    from web__events as found
    left join stored as was
        on
            was.binding = 2
            and was.source_key = found.event_id
    where
        found.event_name = 'Order Completed'
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
    where event_name = 'Order Completed'
),

{% endif %}
-- What the payload holds under each property's name, still text.
web__events__text as (
    select
        web__events__read.*,
        json_extract_string(
            json_value(properties, '$.order_id'), '$'
        ) as payload_order_id,
        json_extract_string(
            json_value(properties, '$.revenue'), '$'
        ) as payload_revenue,
        json_extract_string(
            json_value(properties, '$.currency'), '$'
        ) as payload_currency,
        json_extract_string(
            json_value(properties, '$.store_id'), '$'
        ) as payload_store_id,
        json_extract_string(
            json_value(properties, '$.coupon'), '$'
        ) as payload_coupon,
        json_extract_string(properties, '$.items') as payload_items
    from web__events__read
),

web__events__bound as (
    select
        'web.events' as source_table,
        event_id as source_key,
        cast(2 as bigint) as binding,
        true as is_bound,
        payload_order_id as order_id,
        try_cast(
            regexp_extract(
                payload_revenue, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
            ) as decimal(18, 2)
        ) as revenue,
        payload_currency as currency,
        try_cast(
            regexp_extract(
                payload_store_id, '^\s*([+-]?[0-9]+)\s*$', 1
            ) as bigint
        ) as store_id,
        payload_coupon as coupon,
        to_json(try_cast(try_cast(payload_items as json) as json[])) as items,
        case
            when
                trim(payload_revenue) <> ''
                and try_cast(
                    regexp_extract(
                        payload_revenue, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
                    ) as decimal(18, 2)
                ) is null
                then 'revenue'
            when
                trim(payload_store_id) <> ''
                and try_cast(
                    regexp_extract(
                        payload_store_id, '^\s*([+-]?[0-9]+)\s*$', 1
                    ) as bigint
                ) is null
                then 'store_id'
            when
                trim(payload_items) <> ''
                and to_json(
                    try_cast(try_cast(payload_items as json) as json[])
                ) is null
                then 'items'
        end as unreadable_property,
        occurred_at,
        occurred_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, occurred_at) as readable_at
    from web__events__text
),

combined as (
    select * from shop__orders__bound

    union all

    select * from web__events__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when order_id is null then 'order_id'
            when unreadable_property = 'revenue' then 'revenue'
            when revenue is null then 'revenue'
            when currency is null then 'currency'
            when currency not in ('EUR', 'CHF', 'GBP') then 'currency'
            when unreadable_property = 'store_id' then 'store_id'
            when unreadable_property = 'items' then 'items'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when order_id is null then 'missing'
            when unreadable_property = 'revenue' then 'no decimal(18,2)'
            when revenue is null then 'missing'
            when currency is null then 'missing'
            when currency not in ('EUR', 'CHF', 'GBP') then 'not listed'
            when unreadable_property = 'store_id' then 'no integer'
            when unreadable_property = 'items' then 'no list<record>'
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
                when judged.order_id is not null
                    then 'order_completed|key|' || judged.order_id
                else
                    'order_completed|row|' || judged.source_table || '|'
                    || judged.source_key
            end
        ) as order_completed_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.order_id,
        judged.revenue,
        judged.currency,
        judged.store_id,
        judged.coupon,
        judged.items,
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
