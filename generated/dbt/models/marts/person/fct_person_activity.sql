-- Everything a person did, one row per event.
-- models/identities/person.yaml: identities.person

{{ config(
    materialized='incremental',
    unique_key='person_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

cart_updated__events as (
    select * from {{ ref('fct_cart_updated') }}
),

order_completed__events as (
    select * from {{ ref('fct_order_completed') }}
),

order_refunded__events as (
    select * from {{ ref('fct_order_refunded') }}
),

page_viewed__events as (
    select * from {{ ref('fct_page_viewed') }}
),

points_earned__events as (
    select * from {{ ref('fct_points_earned') }}
),

product_viewed__events as (
    select * from {{ ref('fct_product_viewed') }}
),

product_wished__events as (
    select * from {{ ref('fct_product_wished') }}
),

ticket_opened__events as (
    select * from {{ ref('fct_ticket_opened') }}
),

combined as (
    select
        cart_updated_id as activity_id,
        person_id,
        'cart_updated' as event,
        cart_updated_id as event_id,
        occurred_at,
        occurred_on
    from cart_updated__events

    union all

    select
        order_completed_id as activity_id,
        person_id,
        'order_completed' as event,
        order_completed_id as event_id,
        occurred_at,
        occurred_on
    from order_completed__events

    union all

    select
        order_refunded_id as activity_id,
        person_id,
        'order_refunded' as event,
        order_refunded_id as event_id,
        occurred_at,
        occurred_on
    from order_refunded__events

    union all

    select
        page_viewed_id as activity_id,
        person_id,
        'page_viewed' as event,
        page_viewed_id as event_id,
        occurred_at,
        occurred_on
    from page_viewed__events

    union all

    select
        points_earned_id as activity_id,
        person_id,
        'points_earned' as event,
        points_earned_id as event_id,
        occurred_at,
        occurred_on
    from points_earned__events

    union all

    select
        product_viewed_id as activity_id,
        person_id,
        'product_viewed' as event,
        product_viewed_id as event_id,
        occurred_at,
        occurred_on
    from product_viewed__events

    union all

    select
        product_wished_id as activity_id,
        person_id,
        'product_wished' as event,
        product_wished_id as event_id,
        occurred_at,
        occurred_on
    from product_wished__events

    union all

    select
        ticket_opened_id as activity_id,
        person_id,
        'ticket_opened' as event,
        ticket_opened_id as event_id,
        occurred_at,
        occurred_on
    from ticket_opened__events
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
