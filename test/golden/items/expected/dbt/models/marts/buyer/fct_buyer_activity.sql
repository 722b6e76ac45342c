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
known as (
    select * from combined
    where buyer_id <> 'unknown'
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

compared as (
    select
        known.buyer_id as known_profile,
        stored.buyer_id as stored_profile
    from known
    full outer join stored on known.activity_id = stored.activity_id
    where
        known.buyer_id is distinct from stored.buyer_id
        or known.occurred_at is distinct from stored.occurred_at
),

-- Profiles with an activity that came, went or moved: all of theirs are
-- numbered again.
touched as (
    select known_profile as buyer_id from compared

    union distinct

    select stored_profile as buyer_id from compared
),

{% endif %}
final as (
    select
        known.activity_id,
        known.buyer_id,
        known.event,
        known.event_id,
        known.occurred_at,
        known.occurred_on,
        row_number() over (
            partition by known.buyer_id
            order by known.occurred_at, known.activity_id
        ) as activity_number,
        row_number() over (
            partition by known.buyer_id, known.event
            order by known.occurred_at, known.activity_id
        ) as event_number
    from known
    {% if is_incremental() %}
    inner join touched on known.buyer_id = touched.buyer_id
    {% endif %}
)

select * from final
