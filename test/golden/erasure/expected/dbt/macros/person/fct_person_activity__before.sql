{% macro fct_person_activity__before() %}

delete from {{ this }}
where person_id not in (
    select person_id from {{ ref('fct_order_placed') }}

    union all

    select person_id from {{ ref('fct_site_visited') }}
)
{% endmacro %}
