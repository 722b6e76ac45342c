-- Somebody ordered a bouquet.
-- models/baskets.yaml: events.bouquet_ordered

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_bouquet_ordered__rows') }}
),

anchors as (
    select * from {{ ref('int_buyer__anchors') }}
),

resolved as (
    select * from {{ ref('int_buyer__resolved') }}
),

flower__by_gift_flower_no as (
    select * from {{ ref('dim_flower') }}
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
            partition by bouquet_ordered_id
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
        resolved.buyer_id
    from anchors
    inner join resolved on anchors.node_id = resolved.node_id
),

final as (
    select
        ranked.bouquet_ordered_id,
        coalesce(owners.buyer_id, 'unknown') as buyer_id,
        owners.node_id as buyer_node,
        ranked.order_no,
        ranked.gift_flower_no,
        ranked.items,
        ranked.card,
        coalesce(
            flower__by_gift_flower_no.flower_key, 'unknown'
        ) as gift_flower_key,
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
    left join flower__by_gift_flower_no
        on ranked.gift_flower_no = flower__by_gift_flower_no.flower_no
    where ranked.preference = 1
)

select * from final
