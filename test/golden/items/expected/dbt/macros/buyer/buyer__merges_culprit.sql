{% macro buyer__merges_culprit(round) %}

select cast(min(node_a) as varchar) as culprit
from {{ buyer__work('accepted_links', round) }}
{% endmacro %}
