-- What product_wished tells about each product.
-- models/entities/product.yaml: entities.product.traits

{{ config(materialized='table') }}

with

product_wished__events as (
    select * from {{ ref('fct_product_wished') }}
    where product_key <> 'unknown'
),

aggregated as (
    select
        product_key,
        count(*) as wishes
    from product_wished__events
    group by product_key
),

final as (
    select
        aggregated.product_key,
        aggregated.wishes
    from aggregated
)

select * from final
