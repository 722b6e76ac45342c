{% macro int_guest__resolved__before() %}

delete from {{ this }}
where component_node in (
    select component_node from {{ guest__work('touched_components') }}
)
{% endmacro %}
