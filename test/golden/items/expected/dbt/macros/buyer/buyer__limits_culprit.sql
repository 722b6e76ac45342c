{% macro buyer__limits_culprit(round) %}

select cast(min(component_node) as varchar) as culprit
from {{ buyer__work('undecided_links', round) }}
{% endmacro %}
