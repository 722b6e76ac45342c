-- Somebody ordered a bouquet.
-- models/baskets.yaml: events.bouquet_ordered

{{ config(
    materialized='incremental',
    unique_key='bouquet_ordered_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

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

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

{% endif %}
accepted as (
    select
        bound_rows.row_id,
        bound_rows.bouquet_ordered_id,
        bound_rows.source_table,
        bound_rows.source_key,
        bound_rows.binding,
        bound_rows.occurred_at,
        bound_rows.source_changed_at,
        bound_rows.source_loaded_at,
        bound_rows.gift_flower_no
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

winners as (
    select
        ranked.row_id,
        ranked.bouquet_ordered_id,
        ranked.source_key,
        ranked.binding,
        ranked.occurred_at,
        ranked.source_changed_at,
        ranked.source_loaded_at,
        coalesce(owners.buyer_id, 'unknown') as buyer_id,
        owners.node_id as buyer_node,
        coalesce(
            flower__by_gift_flower_no.flower_key, 'unknown'
        ) as gift_flower_key
    from ranked
    left join owners
        on
            ranked.source_table = owners.source_table
            and ranked.source_key = owners.source_key
    left join flower__by_gift_flower_no
        on ranked.gift_flower_no = flower__by_gift_flower_no.flower_no
    where ranked.preference = 1
),

{% if is_incremental() %}
-- Events whose winning row, profile or reference is not the stored one. All
-- rows of an event, new or not, have decided which one wins.
changed as (
    select won.row_id
    from winners as won
    left join stored as was on won.bouquet_ordered_id = was.bouquet_ordered_id
    where
        was.bouquet_ordered_id is null
        or won.binding is distinct from was.binding
        or won.source_key is distinct from was.source_key
        or won.occurred_at is distinct from was.occurred_at
        or won.source_changed_at is distinct from was.source_changed_at
        or won.source_loaded_at is distinct from was.source_loaded_at
        or won.buyer_id is distinct from was.buyer_id
        or won.buyer_node is distinct from was.buyer_node
        or won.gift_flower_key is distinct from was.gift_flower_key
),

{% endif %}
final as (
    select
        winners.bouquet_ordered_id,
        winners.buyer_id,
        winners.buyer_node,
        bound_rows.order_no,
        bound_rows.gift_flower_no,
        bound_rows.items,
        bound_rows.card,
        winners.gift_flower_key,
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
