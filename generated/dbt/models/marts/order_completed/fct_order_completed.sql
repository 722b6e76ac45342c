-- A customer paid for an order.
-- models/events/order_completed.yaml: events.order_completed

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_order_completed__rows') }}
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

-- A key that an authoritative table holds is decided there alone.
decided as (
    select distinct order_completed_id
    from bound_rows
    where binding = 1
),

accepted as (
    select bound_rows.*
    from bound_rows
    left join decided
        on bound_rows.order_completed_id = decided.order_completed_id
    where
        bound_rows.is_bound
        and bound_rows.rejection is null
        and (decided.order_completed_id is null or bound_rows.binding = 1)
),

-- Of rows that tell of one event: the binding trusted most, then the earliest.
ranked as (
    select
        *,
        row_number() over (
            partition by order_completed_id
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

-- The profile of the receiver, by its strongest surviving identifier.
receiver__owners as (
    select
        anchors.source_table,
        anchors.source_key,
        anchors.node_id,
        resolved.person_id
    from anchors
    inner join resolved on anchors.node_id = resolved.node_id
    where anchors.role = 'receiver'
),

final as (
    select
        ranked.order_completed_id,
        coalesce(owners.person_id, 'unknown') as person_id,
        owners.node_id as person_node,
        coalesce(receiver__owners.person_id, 'unknown') as receiver_person_id,
        receiver__owners.node_id as receiver_person_node,
        ranked.order_id,
        ranked.revenue,
        ranked.currency,
        ranked.store_id,
        ranked.coupon,
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
    left join receiver__owners
        on
            ranked.source_table = receiver__owners.source_table
            and ranked.source_key = receiver__owners.source_key
    left join store__by_store_id
        on ranked.store_id = store__by_store_id.store_id
    where ranked.preference = 1
)

select * from final
