{% macro person__limits_allowed(round) %}

-- Groups only grow: a link that would join too much is refused for ever.

with

undecided_links as (
    select * from {{ person__work('undecided_links', round) }}
),

holdings as (
    select * from {{ person__work('holdings', round) }}
),

strengths as (
    select * from {{ person__work('strengths', round) }}
),

refused as (
    select distinct
        undecided_links.component_node,
        undecided_links.turn
    from undecided_links
    inner join holdings as holdings_a
        on undecided_links.group_a = holdings_a.group_node
    inner join holdings as holdings_b
        on
            undecided_links.group_b = holdings_b.group_node
            and holdings_a.limited_rank = holdings_b.limited_rank
    where holdings_a.held + holdings_b.held > holdings_a.per_profile

    union distinct

    -- Both groups hold something stronger, which this kind of link never ties.
    select
        undecided_links.component_node,
        undecided_links.turn
    from undecided_links
    inner join strengths as strengths_a
        on undecided_links.group_a = strengths_a.group_node
    inner join strengths as strengths_b
        on undecided_links.group_b = strengths_b.group_node
    where
        strengths_a.strongest_rank < undecided_links.attached_rank
        and strengths_b.strongest_rank < undecided_links.attached_rank
),

holders as (
    select distinct group_node from holdings
),

-- A group that holds nothing limited is neutral: to join it can break no limit.
-- Nor may it make the other group stronger than it is, where that matters.
final as (
    select
        undecided_links.component_node,
        undecided_links.turn,
        undecided_links.group_a,
        undecided_links.group_b,
        undecided_links.attached_rank,
        holders_a.group_node is null
        and (
            strengths_a.strongest_rank >= 3
            or strengths_a.strongest_rank >= strengths_b.strongest_rank
        ) as is_neutral_a,
        holders_b.group_node is null
        and (
            strengths_b.strongest_rank >= 3
            or strengths_b.strongest_rank >= strengths_a.strongest_rank
        ) as is_neutral_b
    from undecided_links
    left join refused
        on
            undecided_links.component_node = refused.component_node
            and undecided_links.turn = refused.turn
    left join holders as holders_a
        on undecided_links.group_a = holders_a.group_node
    left join holders as holders_b
        on undecided_links.group_b = holders_b.group_node
    inner join strengths as strengths_a
        on undecided_links.group_a = strengths_a.group_node
    inner join strengths as strengths_b
        on undecided_links.group_b = strengths_b.group_node
    where refused.turn is null
)

select * from final
{% endmacro %}
