-- What stay_ended tells about each house.
-- models/model.yaml: entities.house.traits

{{ config(materialized='table') }}

with

stay_ended__events as (
    select * from {{ ref('fct_stay_ended') }}
    where house_key <> 'unknown'
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

aggregated as (
    select
        house_key,
        count(*) as stays,
        cast(sum(price) as decimal(18, 2)) as takings,
        cast(
            sum(
                case
                    when occurred_at > run.as_of - interval '30 days' then price
                end
            ) as decimal(18, 2)
        ) as takings_30d
    from stay_ended__events
    cross join run
    group by house_key
),

final as (
    select
        aggregated.house_key,
        aggregated.stays,
        aggregated.takings,
        aggregated.takings_30d
    from aggregated
)

select * from final
