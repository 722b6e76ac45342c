{% macro person__components_labels(round) %}

-- Substitution back: a node's root is that of its representative, which a later
-- round has found.

with

representatives as (
    select * from {{ person__work('representatives', round) }}
),

labels as (
    select * from {{ person__work('components') }}
),

final as (
    select
        representatives.node_id,
        coalesce(labels.root_node, representatives.representative) as root_node
    from representatives
    left join labels on representatives.representative = labels.node_id
    left join labels as known on representatives.node_id = known.node_id
    where known.node_id is null
)

select * from final
{% endmacro %}
