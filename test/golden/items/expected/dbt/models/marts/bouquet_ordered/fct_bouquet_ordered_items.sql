-- What is in the bouquet. One row per element of `items` of Bouquet Ordered.
-- models/baskets.yaml: events.bouquet_ordered

{{ config(materialized='table') }}

with

elements as (
    select * from {{ ref('int_bouquet_ordered__items') }}
    where rejection is null
),

flower__by_flower_no as (
    select * from {{ ref('dim_flower') }}
    where not is_placeholder
),

final as (
    select
        elements.bouquet_ordered_items_id,
        elements.bouquet_ordered_id,
        elements.buyer_id,
        elements.position,
        elements.flower_no,
        elements.stems,
        elements.price,
        elements.colour,
        elements.is_wrapped,
        elements.gift_flower_key,
        elements.occurred_at,
        elements.occurred_on,
        coalesce(flower__by_flower_no.flower_key, 'unknown') as flower_key
    from elements
    left join flower__by_flower_no
        on elements.flower_no = flower__by_flower_no.flower_no
)

select * from final
