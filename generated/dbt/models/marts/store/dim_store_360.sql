-- A garden centre of ours. With everything computed about it.
-- models/entities/store.yaml: entities.store

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_store') }}
),

order_completed_by_store_id_traits as (
    select * from {{ ref('int_store__order_completed_by_store_id_traits') }}
),

points_earned_by_store_id_traits as (
    select * from {{ ref('int_store__points_earned_by_store_id_traits') }}
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(order_completed_by_store_id_traits.orders, 0) as orders,
        coalesce(order_completed_by_store_id_traits.revenue, 0) as revenue,
        coalesce(
            order_completed_by_store_id_traits.revenue_90d, 0
        ) as revenue_90d,
        order_completed_by_store_id_traits.last_order_at,
        coalesce(
            points_earned_by_store_id_traits.points_given, 0
        ) as points_given,
        order_completed_by_store_id_traits.average_order
    from members
    left join order_completed_by_store_id_traits
        on members.store_key = order_completed_by_store_id_traits.store_key
    left join points_earned_by_store_id_traits
        on members.store_key = points_earned_by_store_id_traits.store_key
),

derived as (
    select
        computed.*,
        revenue_90d >= 10000 as is_busy
    from computed
),

final as (
    select
        store_key,
        store_id,
        name,
        city,
        country,
        region,
        region_manager,
        opened_on,
        orders,
        cast(revenue as decimal(18, 2)) as revenue,
        cast(revenue_90d as decimal(18, 2)) as revenue_90d,
        last_order_at,
        points_given,
        average_order,
        is_busy,
        is_placeholder
    from derived
)

select * from final
