-- What order_completed tells about each customer.
-- models/entities/customer.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

order_completed__events as (
    select * from {{ ref('fct_order_completed') }}
    where person_id <> 'unknown'
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

-- The first event that has a value.
first_coupon__placed as (
    select
        person_id,
        coupon as value,
        row_number() over (
            partition by person_id
            order by occurred_at, order_completed_id
        ) as place
    from order_completed__events
    where coupon is not null
),

-- The last event that has a value.
last_store_id__placed as (
    select
        person_id,
        store_id as value,
        row_number() over (
            partition by person_id
            order by occurred_at desc, order_completed_id desc
        ) as place
    from order_completed__events
    where store_id is not null
),

aggregated as (
    select
        person_id,
        count(*) as orders,
        count(
            case when occurred_at > run.as_of - interval '90 days' then 1 end
        ) as orders_90d,
        cast(
            sum(case when currency = 'EUR' then revenue end) as decimal(18, 2)
        ) as lifetime_revenue,
        cast(
            cast(
                (
                    cast(
                        cast(
                            sum(
                                case when currency = 'EUR' then revenue end
                            ) as decimal(38, 2)
                        ) * 100000 as hugeint
                    ) // cast(
                        cast(
                            nullif(
                                count(
                                    case when currency = 'EUR' then revenue end
                                ),
                                0
                            ) as decimal(38, 0)
                        ) * 100 as hugeint
                    )
                ) * 0.001 as decimal(38, 2)
            ) as decimal(18, 2)
        ) as average_order,
        max(case when currency = 'EUR' then revenue end) as largest_order,
        min(occurred_at) as first_order_at,
        max(occurred_at) as last_order_at
    from order_completed__events
    cross join run
    group by person_id
),

final as (
    select
        aggregated.person_id,
        aggregated.orders,
        aggregated.orders_90d,
        aggregated.lifetime_revenue,
        aggregated.average_order,
        aggregated.largest_order,
        aggregated.first_order_at,
        aggregated.last_order_at,
        first_coupon__placed.value as first_coupon,
        last_store_id__placed.value as last_store_id
    from aggregated
    left join first_coupon__placed
        on
            aggregated.person_id = first_coupon__placed.person_id
            and first_coupon__placed.place = 1
    left join last_store_id__placed
        on
            aggregated.person_id = last_store_id__placed.person_id
            and last_store_id__placed.place = 1
)

select * from final
