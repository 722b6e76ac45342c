-- Everything a person did, one row per event. Part 1.
-- models/identities/person.yaml: identities.person

{{ config(materialized='view') }}

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

final as (
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
)

select * from final
