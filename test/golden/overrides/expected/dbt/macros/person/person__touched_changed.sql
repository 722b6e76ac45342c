{% macro person__touched_changed(round) %}

-- Identifiers that came, went, or are not what was stored of them, and the
-- component they were solved in.

with

identifiers as (
    select * from {{ person__work('identifiers') }}
),

stored as (
    select * from {{ this }}
),

final as (
    select
        coalesce(identifiers.node_id, stored.node_id) as node_id,
        stored.component_node
    from identifiers
    full outer join stored on identifiers.node_id = stored.node_id
    where
        identifiers.first_seen_at is distinct from stored.first_seen_at
        or identifiers.last_seen_at is distinct from stored.last_seen_at
        or identifiers.solved_with is distinct from stored.solved_with
)

select * from final
{% endmacro %}
