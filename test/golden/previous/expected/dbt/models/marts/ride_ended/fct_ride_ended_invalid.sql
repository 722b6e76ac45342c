-- Rows that should be ride_ended and are none, with what is wrong with them.
-- models/rides.yaml: events.ride_ended

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_ride_ended__rows') }}
),

final as (
    select
        row_id as ride_ended_invalid_id,
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
