{% macro person__limits_no_moves(round) %}

-- No group has moved yet.

with

members as (
    select * from {{ person__work('members') }}
),

final as (
    select
        node_id,
        node_id as root_node
    from members
    where false
)

select * from final
{% endmacro %}
