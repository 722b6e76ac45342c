{% macro person__limits_divisions(round) %}

-- Groups that people keep apart, at first the two identifiers; the smaller
-- stands first.

with

overrides as (
    select * from {{ ref('int_person__overrides') }}
),

members as (
    select * from {{ person__work('members') }}
),

final as (
    select
        overrides.node_a as group_a,
        overrides.node_b as group_b
    from overrides
    inner join members as members_a on overrides.node_a = members_a.node_id
    inner join members as members_b
        on
            overrides.node_b = members_b.node_id
            and members_a.component_node = members_b.component_node
    where overrides.decision = 'different'
)

select * from final
{% endmacro %}
