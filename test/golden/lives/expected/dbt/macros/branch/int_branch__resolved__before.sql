{% macro int_branch__resolved__before() %}

delete from {{ this }}
where component_node in (
    select component_node from {{ branch__work('touched_components') }}
)
{% endmacro %}
