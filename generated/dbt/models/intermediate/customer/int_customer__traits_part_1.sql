-- What some events tell about each customer. Part 1.
-- models/entities/customer.yaml: entities.customer.traits

{{ config(materialized='view') }}

with

cart_updated_traits as (
    select * from {{ ref('int_customer__cart_updated_traits') }}
),

order_completed_traits as (
    select * from {{ ref('int_customer__order_completed_traits') }}
),

order_refunded_traits as (
    select * from {{ ref('int_customer__order_refunded_traits') }}
),

points_earned_traits as (
    select * from {{ ref('int_customer__points_earned_traits') }}
),

known as (
    select person_id from cart_updated_traits

    union distinct

    select person_id from order_completed_traits

    union distinct

    select person_id from order_refunded_traits

    union distinct

    select person_id from points_earned_traits
),

final as (
    select
        known.person_id,
        cart_updated_traits.open_cart_value,
        order_completed_traits.orders,
        order_completed_traits.orders_90d,
        order_completed_traits.lifetime_revenue,
        order_completed_traits.average_order,
        order_completed_traits.largest_order,
        order_completed_traits.first_order_at,
        order_completed_traits.last_order_at,
        order_completed_traits.first_coupon,
        order_completed_traits.last_store_id,
        order_refunded_traits.refunded,
        points_earned_traits.points_12m
    from known
    left join cart_updated_traits
        on known.person_id = cart_updated_traits.person_id
    left join order_completed_traits
        on known.person_id = order_completed_traits.person_id
    left join order_refunded_traits
        on known.person_id = order_refunded_traits.person_id
    left join points_earned_traits
        on known.person_id = points_earned_traits.person_id
)

select * from final
