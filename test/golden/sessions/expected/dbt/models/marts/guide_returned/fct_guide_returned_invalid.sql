-- Rows that should be guide_returned and are none, with what is wrong with
-- them.
-- models/museum.yaml: events.guide_returned

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_guide_returned__rows') }}
),

final as (
    select
        row_id as guide_returned_invalid_id,
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
)

select * from final
