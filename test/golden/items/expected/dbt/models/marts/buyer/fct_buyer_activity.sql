-- Everything a buyer did, one row per event.
-- models/baskets.yaml: identities.buyer

{{ config(
    materialized='incremental',
    unique_key='buyer_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

bouquet_ordered__events as (
    select * from {{ ref('fct_bouquet_ordered') }}
),

combined as (
    select
        bouquet_ordered_id as activity_id,
        buyer_id,
        'bouquet_ordered' as event,
        bouquet_ordered_id as event_id,
        occurred_at,
        occurred_on
    from bouquet_ordered__events
),

-- Rows without an identifier are nobody's history.
activities as (
    select * from combined
    where buyer_id <> 'unknown'
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

compared as (
    select
        activities.buyer_id as present_profile,
        stored.buyer_id as stored_profile
    from activities
    full outer join stored on activities.activity_id = stored.activity_id
    where
        activities.buyer_id is distinct from stored.buyer_id
        or activities.occurred_at is distinct from stored.occurred_at
),

-- Profiles with an activity that came, went or moved: all of theirs are
-- numbered again.
touched as (
    select present_profile as buyer_id from compared

    union distinct

    select stored_profile as buyer_id from compared
),

timeline as (
    select activities.*
    from activities
    inner join touched on activities.buyer_id = touched.buyer_id
),

{% else %}
timeline as (
    select * from activities
),

{% endif %}
final as (
    select
        activity_id,
        buyer_id,
        event,
        event_id,
        occurred_at,
        occurred_on,
        row_number() over (
            partition by buyer_id
            order by occurred_at, activity_id
        ) as activity_number,
        row_number() over (
            partition by buyer_id, event
            order by occurred_at, activity_id
        ) as event_number
    from timeline
)

select * from final
