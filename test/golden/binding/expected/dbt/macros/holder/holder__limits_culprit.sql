{% macro holder__limits_culprit(round) %}

select cast(min(component_node) as varchar) as culprit
from {{ holder__work('undecided_links', round) }}
{% endmacro %}
