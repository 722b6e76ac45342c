{% macro person__merges_open_links(round) %}

-- The links that are left once every node is replaced by its representative.

with

open_links as (
    select * from {{ person__work('accepted_links', round) }}
),

representatives as (
    select * from {{ person__work('merge_representatives', round) }}
),

replaced as (
    select
        coalesce(smaller.representative, open_links.node_a) as node_a,
        larger.representative as node_b
    from open_links
    left join representatives as smaller on open_links.node_a = smaller.node_id
    inner join representatives as larger on open_links.node_b = larger.node_id
),

final as (
    select distinct
        least(node_a, node_b) as node_a,
        greatest(node_a, node_b) as node_b
    from replaced
    where node_a <> node_b
)

select * from final
{% endmacro %}
