-- What order_completed tells about each store.
-- models/entities/store.yaml: entities.store.traits

{{ config(materialized='table') }}

with

order_completed__events as (
    select * from {{ ref('fct_order_completed') }}
    where store_key <> 'unknown'
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

aggregated as (
    select
        store_key,
        count(*) as orders,
        cast(
            sum(case when currency = 'EUR' then revenue end) as decimal(18, 2)
        ) as revenue,
        cast(
            sum(
                case
                    when
                        currency = 'EUR'
                        and occurred_at > run.as_of - interval '90 days'
                        then revenue
                end
            ) as decimal(18, 2)
        ) as revenue_90d,
        max(occurred_at) as last_order_at,
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
        ) as average_order
    from order_completed__events
    cross join run
    group by store_key
),

final as (
    select
        aggregated.store_key,
        aggregated.orders,
        aggregated.revenue,
        aggregated.revenue_90d,
        aggregated.last_order_at,
        aggregated.average_order
    from aggregated
)

select * from final
