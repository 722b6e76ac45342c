-- What order_completed tells about each customer.
-- models/shop.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

order_completed__events as (
    select * from {{ ref('fct_order_completed') }}
    where person_id <> 'unknown'
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

aggregated as (
    select
        person_id,
        cast(sum(revenue) as decimal(18, 2)) as lifetime_revenue,
        count(
            case when occurred_at > run.as_of - interval '90 days' then 1 end
        ) as orders_90d
    from order_completed__events
    cross join run
    group by person_id
),

final as (
    select
        aggregated.person_id,
        aggregated.lifetime_revenue,
        aggregated.orders_90d
    from aggregated
)

select * from final
