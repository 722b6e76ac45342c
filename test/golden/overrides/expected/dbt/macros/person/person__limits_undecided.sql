{% macro person__limits_undecided(round) %}

-- The links of those components in the order in which they are applied:
-- strongest first.

with

links as (
    select * from {{ ref('int_person__links') }}
),

members as (
    select * from {{ person__work('members') }}
),

final as (
    select
        members.component_node,
        row_number() over (
            partition by members.component_node
            order by
                links.weaker_rank,
                links.first_seen_at asc nulls last,
                links.link_id
        ) as turn,
        links.node_a as group_a,
        links.node_b as group_b
    from links
    inner join members on links.node_a = members.node_id
)

select * from final
{% endmacro %}
