{% macro person_erasure__limits_culprit(round) %}

select cast(min(component_node) as varchar) as culprit
from {{ person_erasure__work('undecided_links', round) }}
{% endmacro %}
