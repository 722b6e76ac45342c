-- Rows that should be Product Wished and are none, with what is wrong with
-- them.
-- models/events/product_wished.yaml: events.product_wished

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_product_wished__rows') }}
),

final as (
    select
        row_id as product_wished_invalid_id,
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
