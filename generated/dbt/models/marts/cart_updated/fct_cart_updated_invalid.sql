-- Rows that should be Cart Updated and are none, with what is wrong with them.
-- models/events/cart_updated.yaml: events.cart_updated

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_cart_updated__rows') }}
),

final as (
    select
        row_id as cart_updated_invalid_id,
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
