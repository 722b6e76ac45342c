{% macro person__overrides_culprit(round) %}

select cast(min(node_a) as varchar) as culprit
from {{ person__work('override_links', round) }}
{% endmacro %}
