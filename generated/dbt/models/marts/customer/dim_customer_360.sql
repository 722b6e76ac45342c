-- A person who shops with us, in a store or online. With everything computed
-- about them.
-- models/entities/customer.yaml: entities.customer

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_customer') }}
),

household__members as (
    select * from {{ ref('int_household__members') }}
),

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

product_viewed_traits as (
    select * from {{ ref('int_customer__product_viewed_traits') }}
),

product_wished_traits as (
    select * from {{ ref('int_customer__product_wished_traits') }}
),

ticket_opened_traits as (
    select * from {{ ref('int_customer__ticket_opened_traits') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(household__members.household_key, 'unknown') as household_key,
        coalesce(order_completed_traits.orders, 0) as orders,
        coalesce(order_completed_traits.orders_90d, 0) as orders_90d,
        coalesce(
            order_completed_traits.lifetime_revenue, 0
        ) as lifetime_revenue,
        order_completed_traits.average_order,
        order_completed_traits.largest_order,
        order_completed_traits.first_order_at,
        order_completed_traits.last_order_at,
        order_completed_traits.first_coupon,
        order_completed_traits.last_store_id,
        coalesce(order_refunded_traits.refunded, 0) as refunded,
        coalesce(product_wished_traits.wishes, 0) as wishes,
        product_viewed_traits.favourite_category,
        coalesce(
            product_viewed_traits.products_viewed_30d, 0
        ) as products_viewed_30d,
        coalesce(cart_updated_traits.open_cart_value, 0) as open_cart_value,
        coalesce(points_earned_traits.points_12m, 0) as points_12m,
        coalesce(ticket_opened_traits.has_been_urgent, false) as has_been_urgent
    from members
    left join household__members
        on members.person_id = household__members.person_id
    left join cart_updated_traits
        on members.person_id = cart_updated_traits.person_id
    left join order_completed_traits
        on members.person_id = order_completed_traits.person_id
    left join order_refunded_traits
        on members.person_id = order_refunded_traits.person_id
    left join points_earned_traits
        on members.person_id = points_earned_traits.person_id
    left join product_viewed_traits
        on members.person_id = product_viewed_traits.person_id
    left join product_wished_traits
        on members.person_id = product_wished_traits.person_id
    left join ticket_opened_traits
        on members.person_id = ticket_opened_traits.person_id
),

derived_1 as (
    select
        computed.*,
        cast(
            cast(lifetime_revenue as decimal(38, 2))
            - refunded as decimal(18, 2)
        ) as net_revenue,
        cast(
            (
                cast(
                    cast(refunded as decimal(38, 2)) * 10000000 as hugeint
                ) // cast(
                    cast(nullif(lifetime_revenue, 0) as decimal(38, 2))
                    * 100 as hugeint
                )
            ) * 0.00001 as decimal(9, 4)
        ) as refund_rate,
        (last_order_at < run.as_of - interval '180 days') is true as is_lapsed
    from computed
    cross join run
),

derived_2 as (
    select
        derived_1.*,
        net_revenue >= 1000 as is_vip
    from derived_1
),

final as (
    select
        person_id,
        customer_id,
        crm_contact_id,
        loyalty_no,
        email,
        full_name,
        last_name,
        birth_date,
        phone,
        city,
        postal_code,
        country,
        signup_channel,
        loyalty_tier,
        has_opted_in,
        last_met_on,
        account_key,
        household_key,
        orders,
        orders_90d,
        cast(lifetime_revenue as decimal(18, 2)) as lifetime_revenue,
        average_order,
        largest_order,
        first_order_at,
        last_order_at,
        first_coupon,
        last_store_id,
        cast(refunded as decimal(18, 2)) as refunded,
        wishes,
        favourite_category,
        products_viewed_30d,
        cast(open_cart_value as decimal(18, 2)) as open_cart_value,
        points_12m,
        has_been_urgent,
        net_revenue,
        refund_rate,
        is_vip,
        is_lapsed,
        is_placeholder
    from derived_2
)

select * from final
