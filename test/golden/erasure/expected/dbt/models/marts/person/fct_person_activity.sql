-- Everything a person did, one row per event.
-- models/model.yaml: identities.person

{{ config(
    materialized='incremental',
    unique_key='person_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

order_placed__events as (
    select * from {{ ref('fct_order_placed') }}
),

site_visited__events as (
    select * from {{ ref('fct_site_visited') }}
),

combined as (
    select
        order_placed_id as activity_id,
        person_id,
        'order_placed' as event,
        order_placed_id as event_id,
        occurred_at,
        occurred_on
    from order_placed__events

    union all

    select
        site_visited_id as activity_id,
        person_id,
        'site_visited' as event,
        site_visited_id as event_id,
        occurred_at,
        occurred_on
    from site_visited__events
),

-- Rows without an identifier are nobody's history.
activities as (
    select * from combined
    where person_id not in ('unknown', 'erased')
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
