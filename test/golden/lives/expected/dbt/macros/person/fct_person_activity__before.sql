{% macro fct_person_activity__before() %}

delete from {{ this }}
where person_id not in (
    select person_id from {{ ref('fct_loan_begun') }}

    union all

    select person_id from {{ ref('fct_page_read') }}
)
{% endmacro %}
