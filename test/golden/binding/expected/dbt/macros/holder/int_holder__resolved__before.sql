{% macro int_holder__resolved__before() %}

delete from {{ this }}
where component_node in (
    select component_node from {{ holder__work('touched_components') }}
)
{% endmacro %}
