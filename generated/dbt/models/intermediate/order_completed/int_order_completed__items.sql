-- The elements of `items` of Order Completed, one row each, and what is wrong
-- with them.
-- models/events/order_completed.yaml: events.order_completed

{{ config(
    materialized='incremental',
    unique_key='order_completed_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

{% if is_incremental() %}
-- Events of which no element is stored; those of an event that changed are
-- deleted before.
order_completed__events as (
    select * from {{ ref('fct_order_completed') }}
    where order_completed_id not in (select order_completed_id from {{ this }})
),

{% else %}
order_completed__events as (
    select * from {{ ref('fct_order_completed') }}
),

{% endif %}
-- Places count from 1; an element that is null is none.
elements as (
    select
        order_completed__events.order_completed_id,
        order_completed__events.person_id,
        order_completed__events.receiver_person_id,
        order_completed__events.store_key,
        order_completed__events.occurred_at,
        order_completed__events.occurred_on,
        order_completed__events.source_table,
        order_completed__events.source_key,
        order_completed__events.binding,
        order_completed__events.source_changed_at,
        order_completed__events.source_loaded_at,
        item.position,
        to_json(
            json_transform(
                try_cast(json_extract_string(item.value, '$') as json),
                '"MAP(VARCHAR, JSON)"'
            )
        ) as element
    from order_completed__events
    cross join (
        select
            unnest(cast(order_completed__events.items as json[])) as value,
            generate_subscripts(
                cast(order_completed__events.items as json[]), 1
            ) as position
    ) as item
    where item.value is not null
),

-- What each field holds, still text.
texts as (
    select
        elements.*,
        json_extract_string(
            json_value(element, '$.product_id'), '$'
        ) as product_id__text,
        json_extract_string(
            json_value(element, '$.quantity'), '$'
        ) as quantity__text,
        json_extract_string(json_value(element, '$.price'), '$') as price__text
    from elements
),

typed as (
    select
        texts.*,
        product_id__text as product_id,
        try_cast(
            regexp_extract(quantity__text, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
        ) as quantity,
        try_cast(
            regexp_extract(
                price__text, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
            ) as decimal(18, 2)
        ) as price
    from texts
),

-- The first field, in declared order, that makes the element invalid.
judged as (
    select
        *,
        case
            when element is null then ''
            when product_id is null then '.product_id'
            when
                trim(quantity__text) <> ''
                and quantity is null
                then '.quantity'
            when quantity is null then '.quantity'
            when trim(price__text) <> '' and price is null then '.price'
        end as rejected_field,
        case
            when element is null then 'no record'
            when product_id is null then 'missing'
            when
                trim(quantity__text) <> ''
                and quantity is null
                then 'no integer'
            when quantity is null then 'missing'
            when
                trim(price__text) <> ''
                and price is null
                then 'no decimal(18,2)'
        end as rejection
    from typed
),

final as (
    select
        md5(
            order_completed_id || '|items|' || cast(position as varchar)
        ) as order_completed_items_id,
        order_completed_id,
        person_id,
        receiver_person_id,
        position,
        product_id,
        quantity,
        price,
        store_key,
        occurred_at,
        occurred_on,
        source_table,
        source_key,
        binding,
        source_changed_at,
        source_loaded_at,
        case
            when rejection is not null
                then
                    'items[' || cast(position as varchar) || ']'
                    || rejected_field
        end as rejected_property,
        rejection
    from judged
)

select * from final
