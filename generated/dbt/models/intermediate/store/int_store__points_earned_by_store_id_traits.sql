-- What points_earned tells about each store.
-- models/entities/store.yaml: entities.store.traits

{{ config(materialized='table') }}

with

points_earned__events as (
    select * from {{ ref('fct_points_earned') }}
    where store_key <> 'unknown'
),

aggregated as (
    select
        store_key,
        cast(sum(points) as bigint) as points_given
    from points_earned__events
    group by store_key
),

final as (
    select
        aggregated.store_key,
        aggregated.points_given
    from aggregated
)

select * from final
