{% macro person__limits_still_divided(round) %}

-- The merged groups that people keep apart: whoever joins one end takes its
-- part.

with

divisions as (
    select * from {{ person__work('divisions', round) }}
),

moves as (
    select * from {{ person__work('moves', round) }}
),

moved as (
    select
        coalesce(moves_a.representative, divisions.group_a) as group_a,
        coalesce(moves_b.representative, divisions.group_b) as group_b
    from divisions
    left join moves as moves_a on divisions.group_a = moves_a.node_id
    left join moves as moves_b on divisions.group_b = moves_b.node_id
),

final as (
    select distinct
        least(group_a, group_b) as group_a,
        greatest(group_a, group_b) as group_b
    from moved
)

select * from final
{% endmacro %}
