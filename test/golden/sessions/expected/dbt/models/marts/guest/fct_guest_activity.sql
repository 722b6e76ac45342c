-- Everything a guest did, one row per event.
-- models/museum.yaml: identities.guest

{{ config(
    materialized='incremental',
    unique_key='guest_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

guide_returned__events as (
    select * from {{ ref('fct_guide_returned') }}
),

room_entered__events as (
    select * from {{ ref('fct_room_entered') }}
),

work_heard__events as (
    select * from {{ ref('fct_work_heard') }}
),

combined as (
    select
        guide_returned_id as activity_id,
        guest_id,
        'guide_returned' as event,
        guide_returned_id as event_id,
        occurred_at,
        occurred_on
    from guide_returned__events

    union all

    select
        room_entered_id as activity_id,
        guest_id,
        'room_entered' as event,
        room_entered_id as event_id,
        occurred_at,
        occurred_on
    from room_entered__events

    union all

    select
        work_heard_id as activity_id,
        guest_id,
        'work_heard' as event,
        work_heard_id as event_id,
        occurred_at,
        occurred_on
    from work_heard__events
),

-- Rows without an identifier are nobody's history.
activities as (
    select * from combined
    where guest_id <> 'unknown'
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
final as (
    select
        activity_id,
        guest_id,
        event,
        event_id,
        occurred_at,
        occurred_on,
        row_number() over (
            partition by guest_id
            order by occurred_at, activity_id
        ) as activity_number,
        row_number() over (
            partition by guest_id, event
            order by occurred_at, activity_id
        ) as event_number
    from timeline
)

select * from final
