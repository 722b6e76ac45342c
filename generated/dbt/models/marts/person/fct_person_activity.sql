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
known as (
    select * from combined
    where person_id <> 'unknown'
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

compared as (
    select
        known.person_id as known_profile,
        stored.person_id as stored_profile
    from known
    full outer join stored on known.activity_id = stored.activity_id
    where
        known.person_id is distinct from stored.person_id
        or known.occurred_at is distinct from stored.occurred_at
),

-- Profiles with an activity that came, went or moved: all of theirs are
-- numbered again.
touched as (
    select known_profile as person_id from compared

    union distinct

    select stored_profile as person_id from compared
),

{% endif %}
final as (
    select
        known.activity_id,
        known.person_id,
        known.event,
        known.event_id,
        known.occurred_at,
        known.occurred_on,
        row_number() over (
            partition by known.person_id
            order by known.occurred_at, known.activity_id
        ) as activity_number,
        row_number() over (
            partition by known.person_id, known.event
            order by known.occurred_at, known.activity_id
        ) as event_number
    from known
    {% if is_incremental() %}
    inner join touched on known.person_id = touched.person_id
    {% endif %}
)

select * from final
