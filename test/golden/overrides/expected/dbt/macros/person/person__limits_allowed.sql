{% macro person__limits_allowed(round) %}

-- Groups only grow: a link that would join too much is refused for ever.

with

undecided_links as (
    select * from {{ person__work('undecided_links', round) }}
),

holdings as (
    select * from {{ person__work('holdings', round) }}
),

divisions as (
    select * from {{ person__work('divisions', round) }}
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

    -- Nor does any link tie what people keep apart.
    select
        undecided_links.component_node,
        undecided_links.turn
    from undecided_links
    inner join divisions
        on
            least(
                undecided_links.group_a, undecided_links.group_b
            ) = divisions.group_a
            and greatest(
                undecided_links.group_a, undecided_links.group_b
            ) = divisions.group_b
),

holders as (
    select distinct group_node from holdings

    union distinct

    select group_a as group_node from divisions

    union distinct

    select group_b as group_node from divisions
),

-- A group that holds nothing limited, and nothing that people keep apart, is
-- neutral: to join it can break no rule.
final as (
    select
        undecided_links.component_node,
        undecided_links.turn,
        undecided_links.group_a,
        undecided_links.group_b,
        holders_a.group_node is null as is_neutral_a,
        holders_b.group_node is null as is_neutral_b
    from undecided_links
    left join refused
        on
            undecided_links.component_node = refused.component_node
            and undecided_links.turn = refused.turn
    left join holders as holders_a
        on undecided_links.group_a = holders_a.group_node
    left join holders as holders_b
        on undecided_links.group_b = holders_b.group_node
    where refused.turn is null
)

select * from final
{% endmacro %}
