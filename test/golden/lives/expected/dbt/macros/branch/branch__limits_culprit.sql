{% macro branch__limits_culprit(round) %}

select cast(min(component_node) as varchar) as culprit
from {{ branch__work('undecided_links', round) }}
{% endmacro %}
