-- Somebody came to the web site.
-- models/model.yaml: events.site_visited

{{ config(
    materialized='incremental',
    unique_key='site_visited_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

bound_rows as (
    select * from {{ ref('int_site_visited__rows') }}
),

anchors as (
    select * from {{ ref('int_person__anchors') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

{% endif %}
accepted as (
    select
        bound_rows.row_id,
        bound_rows.site_visited_id,
        bound_rows.source_table,
        bound_rows.source_key,
        bound_rows.binding,
        bound_rows.occurred_at,
        bound_rows.source_changed_at,
        bound_rows.source_loaded_at,
        bound_rows.is_erased,
        bound_rows.person_is_erased
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
            partition by site_visited_id
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
),

winners as (
    select
        ranked.row_id,
        ranked.site_visited_id,
        ranked.source_key,
        ranked.binding,
        ranked.is_erased,
        ranked.occurred_at,
        ranked.source_changed_at,
        ranked.source_loaded_at,
        coalesce(
            owners.person_id,
            case when ranked.person_is_erased then 'erased' else 'unknown' end
        ) as person_id,
        owners.node_id as person_node
    from ranked
    left join owners
        on
            ranked.source_table = owners.source_table
            and ranked.source_key = owners.source_key
    where ranked.preference = 1
),

{% if is_incremental() %}
-- Events whose winning row, profile or reference is not the stored one. All
-- rows of an event, new or not, have decided which one wins.
changed as (
    select won.row_id
    from winners as won
    left join stored as was on won.site_visited_id = was.site_visited_id
    where
        was.site_visited_id is null
        or won.binding is distinct from was.binding
        or won.source_key is distinct from was.source_key
        or won.occurred_at is distinct from was.occurred_at
        or won.source_changed_at is distinct from was.source_changed_at
        or won.source_loaded_at is distinct from was.source_loaded_at
        or won.person_id is distinct from was.person_id
        or won.person_node is distinct from was.person_node
),

{% endif %}
final as (
    select
        winners.site_visited_id,
        winners.person_id,
        winners.person_node,
        bound_rows.visit_id,
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
