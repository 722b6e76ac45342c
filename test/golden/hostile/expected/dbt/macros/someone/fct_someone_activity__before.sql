{% macro fct_someone_activity__before() %}

delete from {{ this }}
where someone_id not in (select someone_id from {{ ref('fct_row_seen') }})
{% endmacro %}
