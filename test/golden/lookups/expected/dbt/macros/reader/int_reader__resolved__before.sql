{% macro int_reader__resolved__before() %}

delete from {{ this }}
where component_node in (
    select component_node from {{ reader__work('touched_components') }}
)
{% endmacro %}
