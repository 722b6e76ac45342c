-- Somebody sent a parcel to somebody.
-- models/model.yaml: events.shipment_sent

{{ config(materialized='table') }}

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

final as (
    select
        ranked.shipment_sent_id,
        coalesce(owners.person_id, 'unknown') as person_id,
        owners.node_id as person_node,
        coalesce(receiver__owners.person_id, 'unknown') as receiver_person_id,
        receiver__owners.node_id as receiver_person_node,
        coalesce(company__owners.company_id, 'unknown') as company_id,
        company__owners.node_id as company_node,
        coalesce(payer__owners.company_id, 'unknown') as payer_company_id,
        payer__owners.node_id as payer_company_node,
        ranked.shipment_no,
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
    left join company__owners
        on
            ranked.source_table = company__owners.source_table
            and ranked.source_key = company__owners.source_key
    left join payer__owners
        on
            ranked.source_table = payer__owners.source_table
            and ranked.source_key = payer__owners.source_key
    where ranked.preference = 1
)

select * from final
