{% macro int_buyer__resolved__before() %}

delete from {{ this }}
where component_node in (
    select component_node from {{ buyer__work('touched_components') }}
)
{% endmacro %}
