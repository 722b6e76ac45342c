{% macro person__limits_culprit(round) %}

select cast(min(component_node) as varchar) as culprit
from {{ person__work('undecided_links', round) }}
{% endmacro %}
