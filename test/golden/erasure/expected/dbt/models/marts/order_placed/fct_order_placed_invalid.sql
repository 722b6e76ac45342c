-- Rows that should be Order Placed and are none, with what is wrong with them.
-- models/model.yaml: events.order_placed

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_order_placed__rows') }}
),

final as (
    select
        row_id as order_placed_invalid_id,
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
