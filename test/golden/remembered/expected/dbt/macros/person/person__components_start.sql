{% macro person__components_start(round) %}

-- All links, limits aside; the smaller end stands first.

with

links as (
    select * from {{ ref('int_person__links') }}
),

final as (
    select
        node_a,
        node_b
    from links
)

select * from final
{% endmacro %}
