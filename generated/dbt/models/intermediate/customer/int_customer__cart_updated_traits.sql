-- What cart_updated tells about each customer.
-- models/entities/customer.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

cart_updated__events as (
    select * from {{ ref('fct_cart_updated') }}
    where person_id <> 'unknown'
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

-- The last event that has a value.
open_cart_value__placed as (
    select
        person_id,
        cart_value as value,
        row_number() over (
            partition by person_id
            order by occurred_at desc, cart_updated_id desc
        ) as place
    from cart_updated__events
    cross join run
    where
        cart_value is not null
        and occurred_at > run.as_of - interval '14 days'
),

aggregated as (
    select person_id
    from cart_updated__events
    group by person_id
),

final as (
    select
        aggregated.person_id,
        open_cart_value__placed.value as open_cart_value
    from aggregated
    left join open_cart_value__placed
        on
            aggregated.person_id = open_cart_value__placed.person_id
            and open_cart_value__placed.place = 1
)

select * from final
