{% macro person_erasure__merges_culprit(round) %}

select cast(min(node_a) as varchar) as culprit
from {{ person_erasure__work('accepted_links', round) }}
{% endmacro %}
