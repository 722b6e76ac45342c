-- Everything a holder did, one row per event.
-- models/model.yaml: identities.holder

{{ config(
    materialized='incremental',
    unique_key='holder_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

receipt_paid__events as (
    select * from {{ ref('fct_receipt_paid') }}
),

combined as (
    select
        receipt_paid_id as activity_id,
        holder_id,
        'receipt_paid' as event,
        receipt_paid_id as event_id,
        occurred_at,
        occurred_on
    from receipt_paid__events
),

-- Rows without an identifier are nobody's history.
known as (
    select * from combined
    where holder_id <> 'unknown'
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

compared as (
    select
        known.holder_id as known_profile,
        stored.holder_id as stored_profile
    from known
    full outer join stored on known.activity_id = stored.activity_id
    where
        known.holder_id is distinct from stored.holder_id
        or known.occurred_at is distinct from stored.occurred_at
),

-- Profiles with an activity that came, went or moved: all of theirs are
-- numbered again.
touched as (
    select known_profile as holder_id from compared

    union distinct

    select stored_profile as holder_id from compared
),

{% endif %}
final as (
    select
        known.activity_id,
        known.holder_id,
        known.event,
        known.event_id,
        known.occurred_at,
        known.occurred_on,
        row_number() over (
            partition by known.holder_id
            order by known.occurred_at, known.activity_id
        ) as activity_number,
        row_number() over (
            partition by known.holder_id, known.event
            order by known.occurred_at, known.activity_id
        ) as event_number
    from known
    {% if is_incremental() %}
    inner join touched on known.holder_id = touched.holder_id
    {% endif %}
)

select * from final
