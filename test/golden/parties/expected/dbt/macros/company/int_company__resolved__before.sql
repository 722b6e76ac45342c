{% macro int_company__resolved__before() %}

delete from {{ this }}
where component_node in (
    select component_node from {{ company__work('touched_components') }}
)
{% endmacro %}
