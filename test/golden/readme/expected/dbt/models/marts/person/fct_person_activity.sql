-- Everything a person did, one row per event.
-- models/shop.yaml: identities.person

{{ config(materialized='table') }}

with

order_completed__events as (
    select * from {{ ref('fct_order_completed') }}
),

combined as (
    select
        order_completed_id as activity_id,
        person_id,
        'order_completed' as event,
        order_completed_id as event_id,
        occurred_at,
        occurred_on
    from order_completed__events
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
