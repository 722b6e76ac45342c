{% macro int_person__resolved__before() %}

delete from {{ this }}
where component_node in (
    select component_node from {{ person__work('touched_components') }}
)
{% endmacro %}
