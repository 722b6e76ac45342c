{% macro person__overrides_representatives(round) %}

-- Each node looks to its smallest neighbour, and past it when that one looks
-- further.

with

open_links as (
    select * from {{ person__work('override_links', round) }}
),

nearest as (
    select
        node_b as node_id,
        min(node_a) as smallest_neighbour
    from open_links
    group by node_b
),

final as (
    select
        nearest.node_id,
        coalesce(
            further.smallest_neighbour, nearest.smallest_neighbour
        ) as representative
    from nearest
    left join nearest as further on nearest.smallest_neighbour = further.node_id
)

select * from final
{% endmacro %}
