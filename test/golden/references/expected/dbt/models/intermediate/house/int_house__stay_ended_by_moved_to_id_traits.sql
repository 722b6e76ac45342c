-- What stay_ended tells about each house.
-- models/model.yaml: entities.house.traits

{{ config(materialized='table') }}

with

stay_ended__events as (
    select * from {{ ref('fct_stay_ended') }}
    where moved_to_key <> 'unknown'
),

-- The first event that has a value.
first_reason__placed as (
    select
        moved_to_key,
        reason as value,
        row_number() over (
            partition by moved_to_key
            order by occurred_at, stay_ended_id
        ) as place
    from stay_ended__events
    where reason is not null
),

aggregated as (
    select
        moved_to_key,
        count(*) as arrivals
    from stay_ended__events
    group by moved_to_key
),

final as (
    select
        aggregated.moved_to_key as house_key,
        aggregated.arrivals,
        first_reason__placed.value as first_reason
    from aggregated
    left join first_reason__placed
        on
            aggregated.moved_to_key = first_reason__placed.moved_to_key
            and first_reason__placed.place = 1
)

select * from final
