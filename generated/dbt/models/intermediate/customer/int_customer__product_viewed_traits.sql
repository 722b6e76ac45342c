-- What product_viewed tells about each customer.
-- models/entities/customer.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

product_viewed as (
    select * from {{ ref('fct_product_viewed') }}
    where person_id <> 'unknown'
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

by_favourite_category_counted as (
    select
        person_id,
        category as value,
        count(*) as frequency,
        max(occurred_at) as last_seen_at
    from product_viewed
    where category is not null
    group by person_id, category
),

-- The most frequent value; of equals the latest, then the least.
by_favourite_category as (
    select
        person_id,
        value as favourite_category,
        row_number() over (
            partition by person_id
            order by frequency desc, last_seen_at desc, value
        ) as place
    from by_favourite_category_counted
),

aggregated as (
    select
        person_id,
        count(
            distinct case
                when occurred_at > run.as_of - interval '30 days'
                    then product_id
            end
        ) as products_viewed_30d
    from product_viewed
    cross join run
    group by person_id
),

final as (
    select
        aggregated.person_id,
        by_favourite_category.favourite_category,
        aggregated.products_viewed_30d
    from aggregated
    left join by_favourite_category
        on
            aggregated.person_id = by_favourite_category.person_id
            and by_favourite_category.place = 1
)

select * from final
