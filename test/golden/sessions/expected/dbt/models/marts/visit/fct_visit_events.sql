-- Which events are in which visit, one row per event.
-- models/museum.yaml: sessions.visit

{{ config(
    materialized='incremental',
    unique_key='guest_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

activities as (
    select * from {{ ref('fct_guest_activity') }}
    where event in ('room_entered', 'work_heard')
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

compared as (
    select
        activities.guest_id as present_profile,
        stored.guest_id as stored_profile
    from activities
    full outer join stored on activities.activity_id = stored.activity_id
    where
        activities.guest_id is distinct from stored.guest_id
        or activities.occurred_at is distinct from stored.occurred_at
),

-- Profiles with an activity that came, went or moved: all of theirs are
-- numbered again.
touched as (
    select present_profile as guest_id from compared

    union distinct

    select stored_profile as guest_id from compared
),

timeline as (
    select activities.*
    from activities
    inner join touched on activities.guest_id = touched.guest_id
),

{% else %}
timeline as (
    select * from activities
),

{% endif %}
-- Events of one instant come in the order of their ids, which never parts them.
spaced as (
    select
        *,
        lag(occurred_at) over (
            partition by guest_id
            order by occurred_at, activity_id
        ) as previous_at
    from timeline
),

numbered as (
    select
        *,
        sum(
            case
                when occurred_at >= previous_at + interval '30 minutes' then 1
                else 0
            end
        ) over (
            partition by guest_id
            order by occurred_at, activity_id
        ) + 1 as session_number
    from spaced
),

started as (
    select
        *,
        min(occurred_at) over (
            partition by guest_id, session_number
        ) as session_started_at,
        row_number() over (
            partition by guest_id, session_number
            order by occurred_at, activity_id
        ) as session_position
    from numbered
),

final as (
    select
        activity_id,
        md5(
            'visit|' || guest_id || '|'
            || strftime(session_started_at, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as visit_id,
        guest_id,
        cast(session_number as bigint) as session_number,
        session_started_at,
        session_position,
        event,
        event_id,
        occurred_at
    from started
)

select * from final
