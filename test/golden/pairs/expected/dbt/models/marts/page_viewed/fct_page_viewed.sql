-- Somebody looked at a page.
-- models/analytics.yaml: events.page_viewed

{{ config(
    materialized='incremental',
    unique_key='page_viewed_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

bound_rows as (
    select * from {{ ref('int_page_viewed__rows') }}
),

{% if is_incremental() %}
stored as (
    select * from {{ this }}
),

{% endif %}
accepted as (
    select
        bound_rows.row_id,
        bound_rows.page_viewed_id,
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
            partition by page_viewed_id
            order by binding, occurred_at, source_table, source_key
        ) as preference
    from accepted
),

winners as (
    select
        ranked.row_id,
        ranked.page_viewed_id,
        ranked.source_key,
        ranked.binding,
        ranked.occurred_at,
        ranked.source_changed_at,
        ranked.source_loaded_at
    from ranked
    where ranked.preference = 1
),

{% if is_incremental() %}
-- Events whose winning row, profile or reference is not the stored one. All
-- rows of an event, new or not, have decided which one wins.
changed as (
    select won.row_id
    from winners as won
    left join stored as was on won.page_viewed_id = was.page_viewed_id
    where
        was.page_viewed_id is null
        or won.binding is distinct from was.binding
        or won.source_key is distinct from was.source_key
        or won.occurred_at is distinct from was.occurred_at
        or won.source_changed_at is distinct from was.source_changed_at
        or won.source_loaded_at is distinct from was.source_loaded_at
),

{% endif %}
final as (
    select
        winners.page_viewed_id,
        bound_rows.page_location,
        bound_rows.ga_session_id,
        bound_rows.value,
        bound_rows.is_engaged,
        bound_rows.name_length,
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
