{% macro int_person_erasure__worlds__reach_culprit(round) %}

select cast(min(node_a) as varchar) as culprit
from {{ int_person_erasure__worlds__work('reach_links', round) }}
{% endmacro %}
