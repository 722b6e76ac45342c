-- What points_earned tells about each customer.
-- models/entities/customer.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

points_earned__events as (
    select * from {{ ref('fct_points_earned') }}
    where person_id <> 'unknown'
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

aggregated as (
    select
        person_id,
        cast(
            sum(
                case
                    when occurred_at > run.as_of - interval '12 months'
                        then points
                end
            ) as bigint
        ) as points_12m
    from points_earned__events
    cross join run
    group by person_id
),

final as (
    select
        aggregated.person_id,
        aggregated.points_12m
    from aggregated
)

select * from final
