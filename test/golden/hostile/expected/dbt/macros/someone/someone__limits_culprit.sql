{% macro someone__limits_culprit(round) %}

select cast(min(component_node) as varchar) as culprit
from {{ someone__work('undecided_links', round) }}
{% endmacro %}
