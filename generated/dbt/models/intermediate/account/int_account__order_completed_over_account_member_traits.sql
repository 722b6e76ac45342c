-- What order_completed tells about each account.
-- models/entities/account.yaml: entities.account.traits

{{ config(materialized='table') }}

with

account_member__stays as (
    select * from {{ ref('dim_account_member') }}
    where not is_placeholder
),

order_completed__facts as (
    select * from {{ ref('fct_order_completed') }}
),

-- An event leads to what held when it happened; of several, to the one that
-- counts.
order_completed__reached as (
    select
        order_completed__facts.order_completed_id,
        row_number() over (
            partition by order_completed__facts.order_completed_id
            order by
                account_member__stays.updated_at desc nulls last,
                account_member__stays.valid_from desc,
                account_member__stays.account_member_version_id
        ) as place,
        account_member__stays.account_key as account__reached
    from order_completed__facts
    inner join account_member__stays
        on
            order_completed__facts.person_id = account_member__stays.person_id
            and order_completed__facts.occurred_at
            >= account_member__stays.valid_from
            and order_completed__facts.occurred_at
            < account_member__stays.valid_to
    where
        account_member__stays.person_id <> 'unknown'
        and account_member__stays.account_key <> 'unknown'
),

order_completed__events as (
    select
        order_completed__facts.*,
        order_completed__reached.account__reached
    from order_completed__facts
    inner join order_completed__reached
        on
            order_completed__facts.order_completed_id
            = order_completed__reached.order_completed_id
            and order_completed__reached.place = 1
),

aggregated as (
    select
        account__reached,
        count(*) as orders,
        cast(
            sum(case when currency = 'EUR' then revenue end) as decimal(18, 2)
        ) as revenue
    from order_completed__events
    group by account__reached
),

final as (
    select
        aggregated.account__reached as account_key,
        aggregated.orders,
        aggregated.revenue
    from aggregated
)

select * from final
