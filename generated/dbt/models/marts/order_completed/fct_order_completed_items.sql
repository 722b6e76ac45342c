-- What was bought. One row per element of `items` of Order Completed.
-- models/events/order_completed.yaml: events.order_completed

{{ config(materialized='table') }}

with

elements as (
    select * from {{ ref('int_order_completed__items') }}
    where rejection is null
),

product__by_product_id as (
    select * from {{ ref('dim_product') }}
    where not is_placeholder
),

final as (
    select
        elements.order_completed_items_id,
        elements.order_completed_id,
        elements.person_id,
        elements.receiver_person_id,
        elements.position,
        elements.product_id,
        elements.quantity,
        elements.price,
        elements.store_key,
        elements.occurred_at,
        elements.occurred_on,
        coalesce(product__by_product_id.product_key, 'unknown') as product_key
    from elements
    left join product__by_product_id
        on elements.product_id = product__by_product_id.product_id
)

select * from final
