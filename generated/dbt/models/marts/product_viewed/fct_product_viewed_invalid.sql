-- Rows that should be Product Viewed and are none, with what is wrong with
-- them.
-- models/events/product_viewed.yaml: events.product_viewed

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_product_viewed__rows') }}
),

final as (
    select
        row_id as product_viewed_invalid_id,
        read_as as version,
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
