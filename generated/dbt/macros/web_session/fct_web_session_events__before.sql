{% macro fct_web_session_events__before() %}

delete from {{ this }}
where person_id not in (
    select person_id
    from {{ ref('fct_person_activity') }}
    where event in ('page_viewed', 'product_viewed', 'cart_updated')
)
{% endmacro %}
