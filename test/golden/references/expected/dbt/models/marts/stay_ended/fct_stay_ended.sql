-- A guest left a house, perhaps for another of ours.
-- models/model.yaml: events.stay_ended

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_stay_ended__rows') }}
),

anchors as (
    select * from {{ ref('int_person__anchors') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

house__by_house_id as (
    select * from {{ ref('dim_house') }}
    where not is_placeholder
),

house__by_moved_to_id as (
    select * from {{ ref('dim_house') }}
    where not is_placeholder
),

accepted as (
    select bound_rows.*
    from bound_rows
    where
        bound_rows.is_bound
        and bound_rows.rejection is null
),

-- Of rows that tell of one event: the binding trusted most, then the earliest.
ranked as (
    select
        *,
        row_number() over (
            partition by stay_ended_id
            order by binding, occurred_at, source_table, source_key
        ) as preference
    from accepted
),

-- The profile of the row's strongest surviving identifier.
owners as (
    select
        anchors.source_table,
        anchors.source_key,
        anchors.node_id,
        resolved.person_id
    from anchors
    inner join resolved on anchors.node_id = resolved.node_id
),

final as (
    select
        ranked.stay_ended_id,
        coalesce(owners.person_id, 'unknown') as person_id,
        owners.node_id as person_node,
        ranked.house_id,
        ranked.moved_to_id,
        ranked.price,
        ranked.reason,
        coalesce(house__by_house_id.house_key, 'unknown') as house_key,
        coalesce(house__by_moved_to_id.house_key, 'unknown') as moved_to_key,
        ranked.occurred_at,
        cast(ranked.occurred_at as date) as occurred_on,
        ranked.source_table,
        ranked.source_key,
        ranked.readable_at
    from ranked
    left join owners
        on
            ranked.source_table = owners.source_table
            and ranked.source_key = owners.source_key
    left join house__by_house_id
        on ranked.house_id = house__by_house_id.house_id
    left join house__by_moved_to_id
        on ranked.moved_to_id = house__by_moved_to_id.house_id
    where ranked.preference = 1
)

select * from final
