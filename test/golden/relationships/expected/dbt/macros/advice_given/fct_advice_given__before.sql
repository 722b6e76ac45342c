{% macro fct_advice_given__before() %}

delete from {{ this }}
where advice_given_id not in (
    select advice_given_id
    from {{ ref('int_advice_given__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
