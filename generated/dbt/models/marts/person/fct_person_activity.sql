-- Everything a person did, one row per event.
-- models/identities/person.yaml: identities.person

{{ config(
    materialized='incremental',
    unique_key='person_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

part__1 as (
    select * from {{ ref('int_person__activity_part_1') }}
),

part__2 as (
    select * from {{ ref('int_person__activity_part_2') }}
),

combined as (
    select
        activity_id,
        person_id,
        event,
        event_id,
        occurred_at,
        occurred_on
    from part__1

    union all

    select
        activity_id,
        person_id,
        event,
        event_id,
        occurred_at,
        occurred_on
    from part__2
),

-- Rows without an identifier are nobody's history.
activities as (
    select * from combined
    where person_id <> 'unknown'
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

compared as (
    select
        activities.person_id as present_profile,
        stored.person_id as stored_profile
    from activities
    full outer join stored on activities.activity_id = stored.activity_id
    where
        activities.person_id is distinct from stored.person_id
        or activities.occurred_at is distinct from stored.occurred_at
),

-- Profiles with an activity that came, went or moved: all of theirs are
-- numbered again.
touched as (
    select present_profile as person_id from compared

    union distinct

    select stored_profile as person_id from compared
),

timeline as (
    select activities.*
    from activities
    inner join touched on activities.person_id = touched.person_id
),

{% else %}
timeline as (
    select * from activities
),

{% endif %}
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
    from timeline
)

select * from final
