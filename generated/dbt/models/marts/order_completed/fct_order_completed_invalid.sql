-- Rows that should be Order Completed and are none, with what is wrong with
-- them.
-- models/events/order_completed.yaml: events.order_completed

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_order_completed__rows') }}
),

-- The event stands without them.
items__elements as (
    select * from {{ ref('int_order_completed__items') }}
    where rejection is not null
),

final as (
    select
        row_id as order_completed_invalid_id,
        '2.0.0' as version,
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
        order_completed_items_id as order_completed_invalid_id,
        '2.0.0' as version,
        source_table,
        source_key,
        rejected_property as property,
        rejection as reason,
        occurred_at
    from items__elements
)

select * from final
