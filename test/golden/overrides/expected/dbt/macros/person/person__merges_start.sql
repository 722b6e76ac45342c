{% macro person__merges_start(round) %}

-- A link that comes first for both its groups is applied, as if it were its
-- turn; so is the first link of a neutral group, because no limit can stand
-- against it.

with

allowed_links as (
    select * from {{ person__work('allowed_links') }}
),

ends as (
    select
        group_a as group_node,
        turn
    from allowed_links

    union all

    select
        group_b as group_node,
        turn
    from allowed_links
),

first_turns as (
    select
        group_node,
        min(turn) as turn
    from ends
    group by group_node
),

judged as (
    select
        allowed_links.group_a,
        allowed_links.group_b,
        allowed_links.is_neutral_a,
        allowed_links.is_neutral_b,
        allowed_links.turn = first_a.turn as is_first_a,
        allowed_links.turn = first_b.turn as is_first_b
    from allowed_links
    inner join first_turns as first_a
        on allowed_links.group_a = first_a.group_node
    inner join first_turns as first_b
        on allowed_links.group_b = first_b.group_node
),

final as (
    select distinct
        least(group_a, group_b) as node_a,
        greatest(group_a, group_b) as node_b
    from judged
    where
        (is_first_a and is_first_b)
        or (is_first_a and is_neutral_a)
        or (is_first_b and is_neutral_b)
)

select * from final
{% endmacro %}
