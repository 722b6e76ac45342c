{% macro person__limits_still_held(round) %}

-- What the merged groups hold together; groups without undecided links are
-- done.

with

holdings as (
    select * from {{ person__work('holdings', round) }}
),

moves as (
    select * from {{ person__work('moves', round) }}
),

undecided_links as (
    select * from {{ person__work('undecided_links', round + 1) }}
),

undecided_groups as (
    select group_a as group_node from undecided_links

    union distinct

    select group_b as group_node from undecided_links
),

moved as (
    select
        coalesce(moves.representative, holdings.group_node) as group_node,
        holdings.limited_rank,
        holdings.per_profile,
        holdings.held
    from holdings
    left join moves on holdings.group_node = moves.node_id
),

final as (
    select
        moved.group_node,
        moved.limited_rank,
        moved.per_profile,
        cast(sum(moved.held) as bigint) as held
    from moved
    inner join undecided_groups
        on moved.group_node = undecided_groups.group_node
    group by moved.group_node, moved.limited_rank, moved.per_profile
)

select * from final
{% endmacro %}
