-- Somebody paid at a till or in the app.
-- models/model.yaml: events.receipt_paid

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_receipt_paid__rows') }}
),

anchors as (
    select * from {{ ref('int_holder__anchors') }}
),

resolved as (
    select * from {{ ref('int_holder__resolved') }}
),

counter__by_till_no as (
    select * from {{ ref('dim_counter') }}
    where not is_placeholder
),

-- A key that an authoritative table holds is decided there alone.
decided as (
    select distinct receipt_paid_id
    from bound_rows
    where binding = 1
),

accepted as (
    select bound_rows.*
    from bound_rows
    left join decided on bound_rows.receipt_paid_id = decided.receipt_paid_id
    where
        bound_rows.is_bound
        and bound_rows.rejection is null
        and (decided.receipt_paid_id is null or bound_rows.binding = 1)
),

-- Of rows that tell of one event: the binding trusted most, then the latest.
ranked as (
    select
        *,
        row_number() over (
            partition by receipt_paid_id
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
        resolved.holder_id
    from anchors
    inner join resolved on anchors.node_id = resolved.node_id
),

final as (
    select
        ranked.receipt_paid_id,
        coalesce(owners.holder_id, 'unknown') as holder_id,
        owners.node_id as holder_node,
        ranked.receipt_no,
        ranked.till_no,
        ranked.total,
        ranked.channel,
        ranked.tags,
        coalesce(counter__by_till_no.counter_key, 'unknown') as till_key,
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
    left join counter__by_till_no
        on ranked.till_no = counter__by_till_no.till_no
    where ranked.preference = 1
)

select * from final
