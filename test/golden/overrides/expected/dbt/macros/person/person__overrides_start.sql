{% macro person__overrides_start(round) %}

-- What people said is the same; the smaller end stands first.

with

overrides as (
    select * from {{ ref('int_person__overrides') }}
),

final as (
    select
        node_a,
        node_b
    from overrides
    where decision = 'same'
)

select * from final
{% endmacro %}
