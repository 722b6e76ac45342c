-- Somebody borrowed a book.
-- models/model.yaml: events.loan_begun

{{ config(
    materialized='incremental',
    unique_key='loan_begun_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

bound_rows as (
    select * from {{ ref('int_loan_begun__rows') }}
),

person__anchors as (
    select * from {{ ref('int_person__anchors') }}
),

person__resolved as (
    select * from {{ ref('int_person__resolved') }}
),

person__shared_rows as (
    select * from {{ ref('int_person__shared_rows') }}
),

person__identifier_owners as (
    select * from {{ ref('dim_person_identifier_owners') }}
),

branch__anchors as (
    select * from {{ ref('int_branch__anchors') }}
),

branch__resolved as (
    select * from {{ ref('int_branch__resolved') }}
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

{% endif %}
accepted as (
    select
        bound_rows.row_id,
        bound_rows.loan_begun_id,
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
            partition by loan_begun_id
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

-- Who held what is handed around when the event happened: since they were last
-- seen with it, and nobody else was.
holders as (
    select
        ranked.row_id,
        person__identifier_owners.owner_node_id as node_id,
        person__identifier_owners.person_id,
        row_number() over (
            partition by ranked.row_id
            order by person__shared_rows.strength
        ) as preference
    from ranked
    inner join person__shared_rows
        on
            ranked.source_table = person__shared_rows.source_table
            and ranked.source_key = person__shared_rows.source_key
            and person__shared_rows.role = 'own'
    inner join person__identifier_owners
        on
            person__shared_rows.node_id = person__identifier_owners.node_id
            and ranked.occurred_at >= person__identifier_owners.valid_from
            and ranked.occurred_at < person__identifier_owners.valid_to
    where ranked.preference = 1
),

-- The profile of the fetcher, by its strongest surviving identifier.
fetcher__owners as (
    select
        person__anchors.source_table,
        person__anchors.source_key,
        person__anchors.node_id,
        person__resolved.person_id
    from person__anchors
    inner join person__resolved
        on person__anchors.node_id = person__resolved.node_id
    where person__anchors.role = 'fetcher'
),

-- Who held what is handed around when the event happened: since they were last
-- seen with it, and nobody else was.
fetcher__holders as (
    select
        ranked.row_id,
        person__identifier_owners.owner_node_id as node_id,
        person__identifier_owners.person_id,
        row_number() over (
            partition by ranked.row_id
            order by person__shared_rows.strength
        ) as preference
    from ranked
    inner join person__shared_rows
        on
            ranked.source_table = person__shared_rows.source_table
            and ranked.source_key = person__shared_rows.source_key
            and person__shared_rows.role = 'fetcher'
    inner join person__identifier_owners
        on
            person__shared_rows.node_id = person__identifier_owners.node_id
            and ranked.occurred_at >= person__identifier_owners.valid_from
            and ranked.occurred_at < person__identifier_owners.valid_to
    where ranked.preference = 1
),

-- The profile of the branch, by its strongest surviving identifier.
branch__owners as (
    select
        branch__anchors.source_table,
        branch__anchors.source_key,
        branch__anchors.node_id,
        branch__resolved.branch_id
    from branch__anchors
    inner join branch__resolved
        on branch__anchors.node_id = branch__resolved.node_id
),

winners as (
    select
        ranked.row_id,
        ranked.loan_begun_id,
        ranked.source_key,
        ranked.binding,
        ranked.occurred_at,
        ranked.source_changed_at,
        ranked.source_loaded_at,
        coalesce(holders.person_id, owners.person_id, 'unknown') as person_id,
        coalesce(holders.node_id, owners.node_id) as person_node,
        coalesce(
            fetcher__holders.person_id, fetcher__owners.person_id, 'unknown'
        ) as fetcher_person_id,
        coalesce(
            fetcher__holders.node_id, fetcher__owners.node_id
        ) as fetcher_person_node,
        coalesce(branch__owners.branch_id, 'unknown') as branch_id,
        branch__owners.node_id as branch_node
    from ranked
    left join owners
        on
            ranked.source_table = owners.source_table
            and ranked.source_key = owners.source_key
    left join holders
        on
            ranked.row_id = holders.row_id
            and holders.preference = 1
    left join fetcher__owners
        on
            ranked.source_table = fetcher__owners.source_table
            and ranked.source_key = fetcher__owners.source_key
    left join fetcher__holders
        on
            ranked.row_id = fetcher__holders.row_id
            and fetcher__holders.preference = 1
    left join branch__owners
        on
            ranked.source_table = branch__owners.source_table
            and ranked.source_key = branch__owners.source_key
    where ranked.preference = 1
),

{% if is_incremental() %}
-- Events whose winning row, profile or reference is not the stored one. All
-- rows of an event, new or not, have decided which one wins.
changed as (
    select won.row_id
    from winners as won
    left join stored as was on won.loan_begun_id = was.loan_begun_id
    where
        was.loan_begun_id is null
        or won.binding is distinct from was.binding
        or won.source_key is distinct from was.source_key
        or won.occurred_at is distinct from was.occurred_at
        or won.source_changed_at is distinct from was.source_changed_at
        or won.source_loaded_at is distinct from was.source_loaded_at
        or won.person_id is distinct from was.person_id
        or won.person_node is distinct from was.person_node
        or won.fetcher_person_id is distinct from was.fetcher_person_id
        or won.fetcher_person_node is distinct from was.fetcher_person_node
        or won.branch_id is distinct from was.branch_id
        or won.branch_node is distinct from was.branch_node
),

{% endif %}
final as (
    select
        winners.loan_begun_id,
        winners.person_id,
        winners.person_node,
        winners.fetcher_person_id,
        winners.fetcher_person_node,
        winners.branch_id,
        winners.branch_node,
        bound_rows.loan_no,
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
