-- What product_wished tells about each customer.
-- models/entities/customer.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

product_wished__events as (
    select * from {{ ref('fct_product_wished') }}
    where person_id <> 'unknown'
),

aggregated as (
    select
        person_id,
        count(*) as wishes
    from product_wished__events
    group by person_id
),

final as (
    select
        aggregated.person_id,
        aggregated.wishes
    from aggregated
)

select * from final
