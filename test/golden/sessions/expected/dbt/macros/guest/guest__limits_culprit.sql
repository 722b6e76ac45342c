{% macro guest__limits_culprit(round) %}

select cast(min(component_node) as varchar) as culprit
from {{ guest__work('undecided_links', round) }}
{% endmacro %}
