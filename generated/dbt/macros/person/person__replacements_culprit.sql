{% macro person__replacements_culprit(round) %}

select cast(min(node_a) as varchar) as culprit
from {{ person__work('replacement_links', round) }}
{% endmacro %}
