{% macro person__touched_identifiers(round) %}

-- All identifiers of those components, changed or not, and the ones that are
-- new.

with

identifiers as (
    select * from {{ person__work('identifiers') }}
),

changed as (
    select * from {{ person__work('changed_identifiers') }}
),

touched as (
    select * from {{ person__work('touched_components') }}
),

stored as (
    select * from {{ this }}
),

nodes as (
    select stored.node_id
    from stored
    inner join touched on stored.component_node = touched.component_node

    union all

    select node_id
    from changed
    where component_node is null
),

final as (
    select identifiers.*
    from identifiers
    inner join nodes on identifiers.node_id = nodes.node_id
)

select * from final
{% endmacro %}
