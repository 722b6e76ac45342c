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
activities as (
    select * from combined
    where holder_id <> 'unknown'
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

compared as (
    select
        activities.holder_id as present_profile,
        stored.holder_id as stored_profile
    from activities
    full outer join stored on activities.activity_id = stored.activity_id
    where
        activities.holder_id is distinct from stored.holder_id
        or activities.occurred_at is distinct from stored.occurred_at
),

-- Profiles with an activity that came, went or moved: all of theirs are
-- numbered again.
touched as (
    select present_profile as holder_id from compared

    union distinct

    select stored_profile as holder_id from compared
),

timeline as (
    select activities.*
    from activities
    inner join touched on activities.holder_id = touched.holder_id
),

{% else %}
timeline as (
    select * from activities
),

{% endif %}
final as (
    select
        activity_id,
        holder_id,
        event,
        event_id,
        occurred_at,
        occurred_on,
        row_number() over (
            partition by holder_id
            order by occurred_at, activity_id
        ) as activity_number,
        row_number() over (
            partition by holder_id, event
            order by occurred_at, activity_id
        ) as event_number
    from timeline
)

select * from final
