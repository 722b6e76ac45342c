-- One row per usable person identifier: which profile it belongs to, and that
-- profile's id.
-- models/model.yaml: identities.person

{{ config(
    materialized='incremental',
    unique_key='component_node',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

{% if is_incremental() %}
identifiers as (
    select * from {{ person__work('touched_identifiers') }}
),

{% else %}
identifiers as (
    select * from {{ person__work('identifiers') }}
),

{% endif %}
components as (
    select * from {{ person__work('components') }}
),

-- Whoever held too much was put together again, link by link.
profiles as (
    select * from {{ person__work('profiles') }}
),

override_roots as (
    select * from {{ person__work('override_roots') }}
),

-- An identifier that no link touches is a profile of its own.
grouped as (
    select
        identifiers.node_id,
        identifiers.identifier_type,
        identifiers.identifier,
        identifiers.identifier_rank,
        coalesce(
            profiles.root_node, components.root_node, identifiers.node_id
        ) as profile_node,
        coalesce(components.root_node, identifiers.node_id) as component_node,
        coalesce(override_roots.root_node, identifiers.node_id) as same_node,
        identifiers.first_seen_at,
        identifiers.last_seen_at,
        identifiers.solved_with
    from identifiers
    left join components on identifiers.node_id = components.node_id
    left join profiles on identifiers.node_id = profiles.node_id
    left join override_roots on identifiers.node_id = override_roots.node_id
),

ranked as (
    select
        *,
        row_number() over (
            partition by profile_node
            order by identifier_rank, first_seen_at asc nulls last, node_id
        ) as strength
    from grouped
),

-- Named by its strongest identifier, so that late data cannot rename it.
founding as (
    select
        profile_node,
        md5(
            'library-1:person:' || identifier_type || ':' || identifier
        ) as person_id
    from ranked
    where strength = 1
),

final as (
    select
        ranked.node_id,
        founding.person_id,
        ranked.identifier_type,
        ranked.identifier,
        ranked.strength = 1 as is_founding,
        ranked.same_node,
        ranked.first_seen_at,
        ranked.last_seen_at,
        ranked.component_node,
        ranked.solved_with
    from ranked
    inner join founding on ranked.profile_node = founding.profile_node
)

select * from final
