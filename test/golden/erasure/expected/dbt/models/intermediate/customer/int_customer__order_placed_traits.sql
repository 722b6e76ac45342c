-- What order_placed tells about each customer.
-- models/model.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

order_placed__events as (
    select * from {{ ref('fct_order_placed') }}
    where person_id not in ('unknown', 'erased')
),

aggregated as (
    select
        person_id,
        count(*) as orders
    from order_placed__events
    group by person_id
),

final as (
    select
        aggregated.person_id,
        aggregated.orders
    from aggregated
)

select * from final
