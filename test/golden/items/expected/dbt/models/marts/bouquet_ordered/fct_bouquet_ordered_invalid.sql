-- Rows that should be Bouquet Ordered and are none, with what is wrong with
-- them.
-- models/baskets.yaml: events.bouquet_ordered

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_bouquet_ordered__rows') }}
),

-- The event stands without them.
items__elements as (
    select * from {{ ref('int_bouquet_ordered__items') }}
    where rejection is not null
),

final as (
    select
        row_id as bouquet_ordered_invalid_id,
        '0.1.0' as version,
        source_table,
        source_key,
        rejected_property as property,
        rejection as reason,
        occurred_at
    from bound_rows
    where
        is_bound
        and rejection is not null

    union all

    select
        bouquet_ordered_items_id as bouquet_ordered_invalid_id,
        '0.1.0' as version,
        source_table,
        source_key,
        rejected_property as property,
        rejection as reason,
        occurred_at
    from items__elements
)

select * from final
