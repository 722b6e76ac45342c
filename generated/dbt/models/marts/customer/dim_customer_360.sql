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

part__1 as (
    select * from {{ ref('int_customer__traits_part_1') }}
),

part__2 as (
    select * from {{ ref('int_customer__traits_part_2') }}
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
        coalesce(part__1.orders, 0) as orders,
        coalesce(part__1.orders_90d, 0) as orders_90d,
        coalesce(part__1.lifetime_revenue, 0) as lifetime_revenue,
        part__1.average_order,
        part__1.largest_order,
        part__1.first_order_at,
        part__1.last_order_at,
        part__1.first_coupon,
        part__1.last_store_id,
        coalesce(part__1.refunded, 0) as refunded,
        coalesce(part__2.wishes, 0) as wishes,
        part__2.favourite_category,
        coalesce(part__2.products_viewed_30d, 0) as products_viewed_30d,
        coalesce(part__1.open_cart_value, 0) as open_cart_value,
        coalesce(part__1.points_12m, 0) as points_12m,
        coalesce(part__2.has_been_urgent, false) as has_been_urgent
    from members
    left join household__members
        on members.person_id = household__members.person_id
    left join part__1 on members.person_id = part__1.person_id
    left join part__2 on members.person_id = part__2.person_id
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
