{% macro fct_loan_begun__before() %}

delete from {{ this }}
where loan_begun_id not in (
    select loan_begun_id
    from {{ ref('int_loan_begun__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
