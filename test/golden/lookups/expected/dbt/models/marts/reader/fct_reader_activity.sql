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
known as (
    select * from combined
    where reader_id <> 'unknown'
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

compared as (
    select
        known.reader_id as known_profile,
        stored.reader_id as stored_profile
    from known
    full outer join stored on known.activity_id = stored.activity_id
    where
        known.reader_id is distinct from stored.reader_id
        or known.occurred_at is distinct from stored.occurred_at
),

-- Profiles with an activity that came, went or moved: all of theirs are
-- numbered again.
touched as (
    select known_profile as reader_id from compared

    union distinct

    select stored_profile as reader_id from compared
),

{% endif %}
final as (
    select
        known.activity_id,
        known.reader_id,
        known.event,
        known.event_id,
        known.occurred_at,
        known.occurred_on,
        row_number() over (
            partition by known.reader_id
            order by known.occurred_at, known.activity_id
        ) as activity_number,
        row_number() over (
            partition by known.reader_id, known.event
            order by known.occurred_at, known.activity_id
        ) as event_number
    from known
    {% if is_incremental() %}
    inner join touched on known.reader_id = touched.reader_id
    {% endif %}
)

select * from final
