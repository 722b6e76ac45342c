-- A way through the house, until half an hour of silence.
-- models/museum.yaml: sessions.visit

{{ config(materialized='table') }}

with

session_events as (
    select * from {{ ref('fct_visit_events') }}
),

sized as (
    select
        *,
        count(*) over (partition by visit_id) as session_size
    from session_events
),

aggregated as (
    select
        visit_id,
        guest_id,
        session_number,
        session_started_at as started_at,
        max(occurred_at) as ended_at,
        count(*) as events,
        count(
            case when event = 'room_entered' then 1 end
        ) as room_entered_count,
        count(case when event = 'work_heard' then 1 end) as work_heard_count,
        max(case when session_position = 1 then event end) as entry_event,
        max(
            case when session_position = session_size then event end
        ) as exit_event
    from sized
    group by visit_id, guest_id, session_number, session_started_at
),

final as (
    select
        visit_id,
        guest_id,
        session_number,
        started_at,
        cast(started_at as date) as started_on,
        ended_at,
        date_sub('second', started_at, ended_at) as duration_seconds,
        events,
        room_entered_count,
        work_heard_count,
        entry_event,
        exit_event
    from aggregated
)

select * from final
