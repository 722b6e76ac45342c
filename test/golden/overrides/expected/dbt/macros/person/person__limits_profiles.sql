{% macro person__limits_profiles(round) %}

-- Every identifier of those components with the group it ended in.

with

members as (
    select * from {{ person__work('members') }}
),

regrouped as (
    select * from {{ person__work('regrouped') }}
),

final as (
    select
        members.node_id,
        coalesce(regrouped.root_node, members.node_id) as root_node
    from members
    left join regrouped on members.node_id = regrouped.node_id
)

select * from final
{% endmacro %}
