-- Everything a person did, one row per event. Part 2.
-- models/identities/person.yaml: identities.person

{{ config(materialized='view') }}

with

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

final as (
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
)

select * from final
