{% macro person__replacements_start(round) %}

-- What took the place of what; the smaller end stands first.

with

replacements as (
    select * from {{ ref('int_person__replacements') }}
),

final as (
    select distinct
        least(node_id, replaced_by) as node_a,
        greatest(node_id, replaced_by) as node_b
    from replacements
)

select * from final
{% endmacro %}
