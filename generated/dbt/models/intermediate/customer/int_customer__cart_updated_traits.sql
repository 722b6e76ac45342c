-- What cart_updated tells about each customer.
-- models/entities/customer.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

cart_updated as (
    select * from {{ ref('fct_cart_updated') }}
    where person_id <> 'unknown'
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

-- The last event that has a value.
by_open_cart_value as (
    select
        person_id,
        cart_value as open_cart_value,
        row_number() over (
            partition by person_id
            order by occurred_at desc, cart_updated_id desc
        ) as place
    from cart_updated
    cross join run
    where
        cart_value is not null
        and occurred_at > run.as_of - interval '14 days'
),

aggregated as (
    select person_id
    from cart_updated
    group by person_id
),

final as (
    select
        aggregated.person_id,
        by_open_cart_value.open_cart_value
    from aggregated
    left join by_open_cart_value
        on
            aggregated.person_id = by_open_cart_value.person_id
            and by_open_cart_value.place = 1
)

select * from final
