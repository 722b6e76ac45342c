{% macro branch__components_culprit(round) %}

select cast(min(node_a) as varchar) as culprit
from {{ branch__work('open_links', round) }}
{% endmacro %}
