-- A member earned points at a till.
-- models/events/points_earned.yaml: events.points_earned

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_points_earned__rows') }}
),

anchors as (
    select * from {{ ref('int_person__anchors') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

store__by_store_id as (
    select * from {{ ref('dim_store') }}
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
            partition by points_earned_id
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
    where anchors.role = 'own'
),

final as (
    select
        ranked.points_earned_id,
        coalesce(owners.person_id, 'unknown') as person_id,
        owners.node_id as person_node,
        ranked.points,
        ranked.store_id,
        coalesce(store__by_store_id.store_key, 'unknown') as store_key,
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
    left join store__by_store_id
        on ranked.store_id = store__by_store_id.store_id
    where ranked.preference = 1
)

select * from final
