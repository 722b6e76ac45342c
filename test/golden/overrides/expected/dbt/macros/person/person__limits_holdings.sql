{% macro person__limits_holdings(round) %}

-- At first every identifier is a group of its own; only limited types are
-- counted.

with

members as (
    select * from {{ person__work('members') }}
),

final as (
    select
        node_id as group_node,
        limited_rank,
        per_profile,
        cast(1 as bigint) as held
    from members
    where limited_rank is not null
)

select * from final
{% endmacro %}
