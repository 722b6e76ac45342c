-- Everything a holder did, one row per event.
-- models/model.yaml: identities.holder

{{ config(materialized='table') }}

with

receipt_paid__events as (
    select * from {{ ref('fct_receipt_paid') }}
),

combined as (
    select
        receipt_paid_id as activity_id,
        holder_id,
        'receipt_paid' as event,
        receipt_paid_id as event_id,
        occurred_at,
        occurred_on
    from receipt_paid__events
),

-- Rows without an identifier are nobody's history.
final as (
    select
        activity_id,
        holder_id,
        event,
        event_id,
        occurred_at,
        occurred_on,
        row_number() over (
            partition by holder_id
            order by occurred_at, activity_id
        ) as activity_number,
        row_number() over (
            partition by holder_id, event
            order by occurred_at, activity_id
        ) as event_number
    from combined
    where holder_id <> 'unknown'
)

select * from final
