{% macro person_erasure__components_culprit(round) %}

select cast(min(node_a) as varchar) as culprit
from {{ person_erasure__work('open_links', round) }}
{% endmacro %}
