-- Everything a person did, one row per event.
-- models/identities/person.yaml: identities.person

{{ config(materialized='table') }}

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
    from combined
    where person_id <> 'unknown'
)

select * from final
