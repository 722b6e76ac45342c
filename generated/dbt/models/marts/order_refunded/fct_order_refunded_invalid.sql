-- Rows that should be Order Refunded and are none, with what is wrong with
-- them.
-- models/events/order_refunded.yaml: events.order_refunded

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_order_refunded__rows') }}
),

final as (
    select
        row_id as order_refunded_invalid_id,
        '1.0.0' as version,
        source_table,
        source_key,
        rejected_property as property,
        rejection as reason,
        occurred_at
    from bound_rows
    where
        is_bound
        and rejection is not null
)

select * from final
