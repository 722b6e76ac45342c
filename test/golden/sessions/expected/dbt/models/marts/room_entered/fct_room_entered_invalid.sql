-- Rows that should be room_entered and are none, with what is wrong with them.
-- models/museum.yaml: events.room_entered

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_room_entered__rows') }}
),

final as (
    select
        row_id as room_entered_invalid_id,
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
