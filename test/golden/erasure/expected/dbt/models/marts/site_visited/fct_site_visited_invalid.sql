-- Rows that should be Site Visited and are none, with what is wrong with them.
-- models/model.yaml: events.site_visited

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_site_visited__rows') }}
),

final as (
    select
        row_id as site_visited_invalid_id,
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
