-- Everything a someone did, one row per event.
-- models/model.yaml: identities.someone

{{ config(materialized='table') }}

with

row_seen__events as (
    select * from {{ ref('fct_row_seen') }}
),

combined as (
    select
        row_seen_id as activity_id,
        someone_id,
        'row_seen' as event,
        row_seen_id as event_id,
        occurred_at,
        occurred_on
    from row_seen__events
),

-- Rows without an identifier are nobody's history.
final as (
    select
        activity_id,
        someone_id,
        event,
        event_id,
        occurred_at,
        occurred_on,
        row_number() over (
            partition by someone_id
            order by occurred_at, activity_id
        ) as activity_number,
        row_number() over (
            partition by someone_id, event
            order by occurred_at, activity_id
        ) as event_number
    from combined
    where someone_id <> 'unknown'
)

select * from final
