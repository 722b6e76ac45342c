-- What product_viewed tells about each product.
-- models/entities/product.yaml: entities.product.traits

{{ config(materialized='table') }}

with

product_viewed__events as (
    select * from {{ ref('fct_product_viewed') }}
    where product_key <> 'unknown'
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

aggregated as (
    select
        product_key,
        count(*) as views,
        count(
            case when occurred_at > run.as_of - interval '30 days' then 1 end
        ) as views_30d
    from product_viewed__events
    cross join run
    group by product_key
),

final as (
    select
        aggregated.product_key,
        aggregated.views,
        aggregated.views_30d
    from aggregated
)

select * from final
