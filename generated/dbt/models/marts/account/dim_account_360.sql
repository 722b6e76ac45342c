-- A business that buys from us. With everything computed about it.
-- models/entities/account.yaml: entities.account

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_account') }}
),

order_completed_over_account_member_traits as (
    select *
    from {{ ref('int_account__order_completed_over_account_member_traits') }}
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(
            order_completed_over_account_member_traits.orders, 0
        ) as orders,
        coalesce(
            order_completed_over_account_member_traits.revenue, 0
        ) as revenue
    from members
    left join order_completed_over_account_member_traits
        on
            members.account_key
            = order_completed_over_account_member_traits.account_key
),

final as (
    select
        account_key,
        account_no,
        company,
        trade,
        store_id,
        is_on_hold,
        store_key,
        orders,
        cast(revenue as decimal(18, 2)) as revenue,
        is_placeholder
    from computed
)

select * from final
