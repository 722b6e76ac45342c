{% macro person__components_culprit(round) %}

select cast(min(node_a) as varchar) as culprit
from {{ person__work('open_links', round) }}
{% endmacro %}
