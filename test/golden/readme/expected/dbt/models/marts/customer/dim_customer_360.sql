-- A person who shops with us. With everything computed about them.
-- models/shop.yaml: entities.customer

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_customer') }}
),

order_completed_traits as (
    select * from {{ ref('int_customer__order_completed_traits') }}
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(
            order_completed_traits.lifetime_revenue, 0
        ) as lifetime_revenue,
        coalesce(order_completed_traits.orders_90d, 0) as orders_90d
    from members
    left join order_completed_traits
        on members.person_id = order_completed_traits.person_id
),

derived as (
    select
        computed.*,
        lifetime_revenue >= 1000 as is_vip
    from computed
),

final as (
    select
        person_id,
        customer_id,
        email,
        cast(lifetime_revenue as decimal(18, 2)) as lifetime_revenue,
        orders_90d,
        is_vip,
        is_placeholder
    from derived
)

select * from final
