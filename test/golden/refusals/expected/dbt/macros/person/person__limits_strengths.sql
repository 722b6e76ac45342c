{% macro person__limits_strengths(round) %}

-- The strongest type that each group holds; at first every identifier is a
-- group of its own.

with

members as (
    select * from {{ person__work('members') }}
),

final as (
    select
        node_id as group_node,
        identifier_rank as strongest_rank
    from members
)

select * from final
{% endmacro %}
