-- What order_refunded tells about each customer.
-- models/entities/customer.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

order_refunded__events as (
    select * from {{ ref('fct_order_refunded') }}
    where person_id <> 'unknown'
),

aggregated as (
    select
        person_id,
        cast(
            sum(case when currency = 'EUR' then amount end) as decimal(18, 2)
        ) as refunded
    from order_refunded__events
    group by person_id
),

final as (
    select
        aggregated.person_id,
        aggregated.refunded
    from aggregated
)

select * from final
