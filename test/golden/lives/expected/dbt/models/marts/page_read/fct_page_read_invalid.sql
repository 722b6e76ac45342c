-- Rows that should be page_read and are none, with what is wrong with them.
-- models/model.yaml: events.page_read

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_page_read__rows') }}
),

final as (
    select
        row_id as page_read_invalid_id,
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
