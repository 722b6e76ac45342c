{% macro person__limits_still_strong(round) %}

-- The strongest type of the merged groups; groups without undecided links are
-- done.

with

strengths as (
    select * from {{ person__work('strengths', round) }}
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
        coalesce(moves.representative, strengths.group_node) as group_node,
        strengths.strongest_rank
    from strengths
    left join moves on strengths.group_node = moves.node_id
),

final as (
    select
        moved.group_node,
        min(moved.strongest_rank) as strongest_rank
    from moved
    inner join undecided_groups
        on moved.group_node = undecided_groups.group_node
    group by moved.group_node
)

select * from final
{% endmacro %}
