{% macro person__limits_moves(round) %}

-- Which groups this round has merged into which.

with

merged as (
    select * from {{ person__work('merged') }}
),

final as (
    select
        node_id,
        root_node as representative
    from merged
)

select * from final
{% endmacro %}
