{% macro fct_cart_updated__before() %}

delete from {{ this }}
where cart_updated_id not in (
    select cart_updated_id
    from {{ ref('int_cart_updated__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
