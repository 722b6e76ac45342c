-- Rows that should be Ticket Opened and are none, with what is wrong with them.
-- models/events/ticket_opened.yaml: events.ticket_opened

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_ticket_opened__rows') }}
),

final as (
    select
        row_id as ticket_opened_invalid_id,
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
