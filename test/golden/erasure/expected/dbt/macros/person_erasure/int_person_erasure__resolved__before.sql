{% macro int_person_erasure__resolved__before() %}

delete from {{ this }}
where component_node in (
    select component_node from {{ person_erasure__work('touched_components') }}
)
{% endmacro %}
