-- Rows that should be Points Earned and are none, with what is wrong with them.
-- models/events/points_earned.yaml: events.points_earned

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_points_earned__rows') }}
),

final as (
    select
        row_id as points_earned_invalid_id,
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
