{% macro person__limits_still_undecided(round) %}

-- What the merged groups leave to decide: links inside one group have nothing
-- left to join.

with

allowed_links as (
    select * from {{ person__work('allowed_links') }}
),

moves as (
    select * from {{ person__work('moves', round) }}
),

moved as (
    select
        allowed_links.component_node,
        allowed_links.turn,
        coalesce(moves_a.representative, allowed_links.group_a) as group_a,
        coalesce(moves_b.representative, allowed_links.group_b) as group_b
    from allowed_links
    left join moves as moves_a on allowed_links.group_a = moves_a.node_id
    left join moves as moves_b on allowed_links.group_b = moves_b.node_id
),

final as (
    select
        component_node,
        turn,
        group_a,
        group_b
    from moved
    where group_a <> group_b
)

select * from final
{% endmacro %}
