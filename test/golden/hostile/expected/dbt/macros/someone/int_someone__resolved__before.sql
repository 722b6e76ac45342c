{% macro int_someone__resolved__before() %}

delete from {{ this }}
where component_node in (
    select component_node from {{ someone__work('touched_components') }}
)
{% endmacro %}
