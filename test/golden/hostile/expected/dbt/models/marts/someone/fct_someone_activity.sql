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
known as (
    select * from combined
    where someone_id <> 'unknown'
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

compared as (
    select
        known.someone_id as known_profile,
        stored.someone_id as stored_profile
    from known
    full outer join stored on known.activity_id = stored.activity_id
    where
        known.someone_id is distinct from stored.someone_id
        or known.occurred_at is distinct from stored.occurred_at
),

-- Profiles with an activity that came, went or moved: all of theirs are
-- numbered again.
touched as (
    select known_profile as someone_id from compared

    union distinct

    select stored_profile as someone_id from compared
),

{% endif %}
final as (
    select
        known.activity_id,
        known.someone_id,
        known.event,
        known.event_id,
        known.occurred_at,
        known.occurred_on,
        row_number() over (
            partition by known.someone_id
            order by known.occurred_at, known.activity_id
        ) as activity_number,
        row_number() over (
            partition by known.someone_id, known.event
            order by known.occurred_at, known.activity_id
        ) as event_number
    from known
    {% if is_incremental() %}
    inner join touched on known.someone_id = touched.someone_id
    {% endif %}
)

select * from final
