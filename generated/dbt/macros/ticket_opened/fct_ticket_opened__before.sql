{% macro fct_ticket_opened__before() %}

delete from {{ this }}
where ticket_opened_id not in (
    select ticket_opened_id
    from {{ ref('int_ticket_opened__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
