-- Everything a someone did, one row per event.
-- models/model.yaml: identities.someone

{{ config(
    materialized='incremental',
    unique_key='someone_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

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
activities as (
    select * from combined
    where someone_id <> 'unknown'
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

compared as (
    select
        activities.someone_id as present_profile,
        stored.someone_id as stored_profile
    from activities
    full outer join stored on activities.activity_id = stored.activity_id
    where
        activities.someone_id is distinct from stored.someone_id
        or activities.occurred_at is distinct from stored.occurred_at
),

-- Profiles with an activity that came, went or moved: all of theirs are
-- numbered again.
touched as (
    select present_profile as someone_id from compared

    union distinct

    select stored_profile as someone_id from compared
),

timeline as (
    select activities.*
    from activities
    inner join touched on activities.someone_id = touched.someone_id
),

{% else %}
timeline as (
    select * from activities
),

{% endif %}
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
    from timeline
)

select * from final
