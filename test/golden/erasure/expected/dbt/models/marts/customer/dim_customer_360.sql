-- Somebody who bought a ticket or has an account. With everything computed
-- about them.
-- models/model.yaml: entities.customer

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_customer') }}
),

order_placed_traits as (
    select * from {{ ref('int_customer__order_placed_traits') }}
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(order_placed_traits.orders, 0) as orders
    from members
    left join order_placed_traits
        on members.person_id = order_placed_traits.person_id
),

final as (
    select
        person_id,
        account_id,
        email,
        full_name,
        orders,
        is_placeholder
    from computed
)

select * from final
