-- Everything a person did, one row per event.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

shipment_sent__events as (
    select * from {{ ref('fct_shipment_sent') }}
),

combined as (
    select
        shipment_sent_id as activity_id,
        person_id,
        'shipment_sent' as event,
        shipment_sent_id as event_id,
        occurred_at,
        occurred_on
    from shipment_sent__events
),

-- Rows without an identifier are nobody's history.
final as (
    select
        activity_id,
        person_id,
        event,
        event_id,
        occurred_at,
        occurred_on,
        row_number() over (
            partition by person_id
            order by occurred_at, activity_id
        ) as activity_number,
        row_number() over (
            partition by person_id, event
            order by occurred_at, activity_id
        ) as event_number
    from combined
    where person_id <> 'unknown'
)

select * from final
