{% macro branch__merges_culprit(round) %}

select cast(min(node_a) as varchar) as culprit
from {{ branch__work('accepted_links', round) }}
{% endmacro %}
