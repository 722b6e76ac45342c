{% macro fct_person_identity_events__before() %}

delete from {{ this }}
where occurred_at >= cast('{{ var("as_of", run_started_at) }}' as timestamp)
{% endmacro %}
