{% macro person__merges_culprit(round) %}

select cast(min(node_a) as varchar) as culprit
from {{ person__work('accepted_links', round) }}
{% endmacro %}
