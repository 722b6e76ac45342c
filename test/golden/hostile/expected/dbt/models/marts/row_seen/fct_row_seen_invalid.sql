-- Rows that should be Row 'Seen' { { now } } */ and are none, with what is
-- wrong with them.
-- models/model.yaml: events.row_seen

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_row_seen__rows') }}
),

final as (
    select
        row_id as row_seen_invalid_id,
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
