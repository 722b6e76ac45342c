-- Everything a person did, one row per event.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

stay_ended__events as (
    select * from {{ ref('fct_stay_ended') }}
),

combined as (
    select
        stay_ended_id as activity_id,
        person_id,
        'stay_ended' as event,
        stay_ended_id as event_id,
        occurred_at,
        occurred_on
    from stay_ended__events
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
