-- What product_viewed tells about each customer.
-- models/entities/customer.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

product_viewed__events as (
    select * from {{ ref('fct_product_viewed') }}
    where person_id <> 'unknown'
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

favourite_category__counted as (
    select
        person_id,
        category as value,
        count(*) as frequency,
        max(occurred_at) as last_seen_at
    from product_viewed__events
    where category is not null
    group by person_id, category
),

-- The most frequent value; of equals the latest, then the least.
favourite_category__placed as (
    select
        person_id,
        value,
        row_number() over (
            partition by person_id
            order by frequency desc, last_seen_at desc, value
        ) as place
    from favourite_category__counted
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
    from product_viewed__events
    cross join run
    group by person_id
),

final as (
    select
        aggregated.person_id,
        favourite_category__placed.value as favourite_category,
        aggregated.products_viewed_30d
    from aggregated
    left join favourite_category__placed
        on
            aggregated.person_id = favourite_category__placed.person_id
            and favourite_category__placed.place = 1
)

select * from final
