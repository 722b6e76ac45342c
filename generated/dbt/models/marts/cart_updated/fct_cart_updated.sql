-- Something was put into a cart or taken out; the last state of the cart is the
-- fact.
-- models/events/cart_updated.yaml: events.cart_updated

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_cart_updated__rows') }}
),

anchors as (
    select * from {{ ref('int_person__anchors') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

accepted as (
    select bound_rows.*
    from bound_rows
    where
        bound_rows.is_bound
        and bound_rows.rejection is null
),

-- Of rows that tell of one event: the binding trusted most, then the latest.
ranked as (
    select
        *,
        row_number() over (
            partition by cart_updated_id
            order by binding, occurred_at desc, source_table, source_key
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
        ranked.cart_updated_id,
        coalesce(owners.person_id, 'unknown') as person_id,
        owners.node_id as person_node,
        ranked.cart_id,
        ranked.pieces,
        ranked.cart_value,
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
    where ranked.preference = 1
)

select * from final
