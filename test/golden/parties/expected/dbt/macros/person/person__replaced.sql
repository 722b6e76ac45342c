{% macro person__replaced(round) %}

-- What does not count any more: all but the last of a chain. A ring has no
-- last; its smallest stands for it.

with

replacements as (
    select * from {{ ref('int_person__replacements') }}
),

replacement_roots as (
    select * from {{ person__work('replacement_roots') }}
),

nodes as (
    select node_id from replacements

    union distinct

    select replaced_by as node_id from replacements
),

placed as (
    select
        nodes.node_id,
        coalesce(replacement_roots.root_node, nodes.node_id) as root_node,
        replacements.node_id is not null as has_gone
    from nodes
    left join replacement_roots on nodes.node_id = replacement_roots.node_id
    left join replacements on nodes.node_id = replacements.node_id
),

rings as (
    select root_node
    from placed
    group by root_node
    having min(case when has_gone then 1 else 0 end) = 1
),

final as (
    select placed.node_id
    from placed
    left join rings on placed.root_node = rings.root_node
    where
        placed.has_gone
        and (rings.root_node is null or placed.node_id <> placed.root_node)
)

select * from final
{% endmacro %}
