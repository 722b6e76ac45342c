{% macro int_party__resolved__before() %}

delete from {{ this }}
where component_node in (
    select component_node from {{ party__work('touched_components') }}
)
{% endmacro %}
