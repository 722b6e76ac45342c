-- Somebody paid at a till or in the app.
-- models/model.yaml: events.receipt_paid

{{ config(
    materialized='incremental',
    unique_key='receipt_paid_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

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

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

{% endif %}
-- A key that an authoritative table holds is decided there alone.
decided as (
    select distinct receipt_paid_id
    from bound_rows
    where binding = 1
),

accepted as (
    select
        bound_rows.row_id,
        bound_rows.receipt_paid_id,
        bound_rows.source_table,
        bound_rows.source_key,
        bound_rows.binding,
        bound_rows.occurred_at,
        bound_rows.source_changed_at,
        bound_rows.source_loaded_at,
        bound_rows.till_no
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

winners as (
    select
        ranked.row_id,
        ranked.receipt_paid_id,
        ranked.source_key,
        ranked.binding,
        ranked.occurred_at,
        ranked.source_changed_at,
        ranked.source_loaded_at,
        coalesce(owners.holder_id, 'unknown') as holder_id,
        owners.node_id as holder_node,
        coalesce(counter__by_till_no.counter_key, 'unknown') as till_key
    from ranked
    left join owners
        on
            ranked.source_table = owners.source_table
            and ranked.source_key = owners.source_key
    left join counter__by_till_no
        on ranked.till_no = counter__by_till_no.till_no
    where ranked.preference = 1
),

{% if is_incremental() %}
-- Events whose winning row, profile or reference is not the stored one. All
-- rows of an event, new or not, have decided which one wins.
changed as (
    select won.row_id
    from winners as won
    left join stored as was on won.receipt_paid_id = was.receipt_paid_id
    where
        was.receipt_paid_id is null
        or won.binding is distinct from was.binding
        or won.source_key is distinct from was.source_key
        or won.occurred_at is distinct from was.occurred_at
        or won.source_changed_at is distinct from was.source_changed_at
        or won.source_loaded_at is distinct from was.source_loaded_at
        or won.holder_id is distinct from was.holder_id
        or won.holder_node is distinct from was.holder_node
        or won.till_key is distinct from was.till_key
),

{% endif %}
final as (
    select
        winners.receipt_paid_id,
        winners.holder_id,
        winners.holder_node,
        bound_rows.receipt_no,
        bound_rows.till_no,
        bound_rows.total,
        bound_rows.channel,
        bound_rows.tags,
        winners.till_key,
        bound_rows.occurred_at,
        cast(bound_rows.occurred_at as date) as occurred_on,
        bound_rows.source_table,
        bound_rows.source_key,
        bound_rows.binding,
        bound_rows.source_changed_at,
        bound_rows.source_loaded_at,
        bound_rows.readable_at
    from winners
    inner join bound_rows on winners.row_id = bound_rows.row_id
    {% if is_incremental() %}
    inner join changed on winners.row_id = changed.row_id
    {% endif %}
)

select * from final
