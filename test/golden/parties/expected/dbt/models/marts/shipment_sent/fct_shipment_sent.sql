-- Somebody sent a parcel to somebody.
-- models/model.yaml: events.shipment_sent

{{ config(
    materialized='incremental',
    unique_key='shipment_sent_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

bound_rows as (
    select * from {{ ref('int_shipment_sent__rows') }}
),

person__anchors as (
    select * from {{ ref('int_person__anchors') }}
),

person__resolved as (
    select * from {{ ref('int_person__resolved') }}
),

company__anchors as (
    select * from {{ ref('int_company__anchors') }}
),

company__resolved as (
    select * from {{ ref('int_company__resolved') }}
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

{% endif %}
accepted as (
    select
        bound_rows.row_id,
        bound_rows.shipment_sent_id,
        bound_rows.source_table,
        bound_rows.source_key,
        bound_rows.binding,
        bound_rows.occurred_at,
        bound_rows.source_changed_at,
        bound_rows.source_loaded_at
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
            partition by shipment_sent_id
            order by binding, occurred_at, source_table, source_key
        ) as preference
    from accepted
),

-- The profile of the row's strongest surviving identifier.
owners as (
    select
        person__anchors.source_table,
        person__anchors.source_key,
        person__anchors.node_id,
        person__resolved.person_id
    from person__anchors
    inner join person__resolved
        on person__anchors.node_id = person__resolved.node_id
    where person__anchors.role = 'own'
),

-- The profile of the receiver, by its strongest surviving identifier.
receiver__owners as (
    select
        person__anchors.source_table,
        person__anchors.source_key,
        person__anchors.node_id,
        person__resolved.person_id
    from person__anchors
    inner join person__resolved
        on person__anchors.node_id = person__resolved.node_id
    where person__anchors.role = 'receiver'
),

-- The profile of the company, by its strongest surviving identifier.
company__owners as (
    select
        company__anchors.source_table,
        company__anchors.source_key,
        company__anchors.node_id,
        company__resolved.company_id
    from company__anchors
    inner join company__resolved
        on company__anchors.node_id = company__resolved.node_id
    where company__anchors.role = 'own'
),

-- The profile of the payer, by its strongest surviving identifier.
payer__owners as (
    select
        company__anchors.source_table,
        company__anchors.source_key,
        company__anchors.node_id,
        company__resolved.company_id
    from company__anchors
    inner join company__resolved
        on company__anchors.node_id = company__resolved.node_id
    where company__anchors.role = 'payer'
),

winners as (
    select
        ranked.row_id,
        ranked.shipment_sent_id,
        ranked.source_key,
        ranked.binding,
        ranked.occurred_at,
        ranked.source_changed_at,
        ranked.source_loaded_at,
        coalesce(owners.person_id, 'unknown') as person_id,
        owners.node_id as person_node,
        coalesce(receiver__owners.person_id, 'unknown') as receiver_person_id,
        receiver__owners.node_id as receiver_person_node,
        coalesce(company__owners.company_id, 'unknown') as company_id,
        company__owners.node_id as company_node,
        coalesce(payer__owners.company_id, 'unknown') as payer_company_id,
        payer__owners.node_id as payer_company_node
    from ranked
    left join owners
        on
            ranked.source_table = owners.source_table
            and ranked.source_key = owners.source_key
    left join receiver__owners
        on
            ranked.source_table = receiver__owners.source_table
            and ranked.source_key = receiver__owners.source_key
    left join company__owners
        on
            ranked.source_table = company__owners.source_table
            and ranked.source_key = company__owners.source_key
    left join payer__owners
        on
            ranked.source_table = payer__owners.source_table
            and ranked.source_key = payer__owners.source_key
    where ranked.preference = 1
),

{% if is_incremental() %}
-- Events whose winning row, profile or reference is not the stored one. All
-- rows of an event, new or not, have decided which one wins.
changed as (
    select won.row_id
    from winners as won
    left join stored as was on won.shipment_sent_id = was.shipment_sent_id
    where
        was.shipment_sent_id is null
        or won.binding is distinct from was.binding
        or won.source_key is distinct from was.source_key
        or won.occurred_at is distinct from was.occurred_at
        or won.source_changed_at is distinct from was.source_changed_at
        or won.source_loaded_at is distinct from was.source_loaded_at
        or won.person_id is distinct from was.person_id
        or won.person_node is distinct from was.person_node
        or won.receiver_person_id is distinct from was.receiver_person_id
        or won.receiver_person_node is distinct from was.receiver_person_node
        or won.company_id is distinct from was.company_id
        or won.company_node is distinct from was.company_node
        or won.payer_company_id is distinct from was.payer_company_id
        or won.payer_company_node is distinct from was.payer_company_node
),

{% endif %}
final as (
    select
        winners.shipment_sent_id,
        winners.person_id,
        winners.person_node,
        winners.receiver_person_id,
        winners.receiver_person_node,
        winners.company_id,
        winners.company_node,
        winners.payer_company_id,
        winners.payer_company_node,
        bound_rows.shipment_no,
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
