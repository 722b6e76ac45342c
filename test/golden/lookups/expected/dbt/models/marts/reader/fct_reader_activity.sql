-- Everything a reader did, one row per event.
-- models/model.yaml: identities.reader

{{ config(
    materialized='incremental',
    unique_key='reader_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

book_lent__events as (
    select * from {{ ref('fct_book_lent') }}
),

combined as (
    select
        book_lent_id as activity_id,
        reader_id,
        'book_lent' as event,
        book_lent_id as event_id,
        occurred_at,
        occurred_on
    from book_lent__events
),

-- Rows without an identifier are nobody's history.
activities as (
    select * from combined
    where reader_id <> 'unknown'
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

compared as (
    select
        activities.reader_id as present_profile,
        stored.reader_id as stored_profile
    from activities
    full outer join stored on activities.activity_id = stored.activity_id
    where
        activities.reader_id is distinct from stored.reader_id
        or activities.occurred_at is distinct from stored.occurred_at
),

-- Profiles with an activity that came, went or moved: all of theirs are
-- numbered again.
touched as (
    select present_profile as reader_id from compared

    union distinct

    select stored_profile as reader_id from compared
),

timeline as (
    select activities.*
    from activities
    inner join touched on activities.reader_id = touched.reader_id
),

{% else %}
timeline as (
    select * from activities
),

{% endif %}
final as (
    select
        activity_id,
        reader_id,
        event,
        event_id,
        occurred_at,
        occurred_on,
        row_number() over (
            partition by reader_id
            order by occurred_at, activity_id
        ) as activity_number,
        row_number() over (
            partition by reader_id, event
            order by occurred_at, activity_id
        ) as event_number
    from timeline
)

select * from final
