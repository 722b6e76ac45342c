{% macro guest__merges_culprit(round) %}

select cast(min(node_a) as varchar) as culprit
from {{ guest__work('accepted_links', round) }}
{% endmacro %}
