{% macro fct_product_viewed__before() %}

delete from {{ this }}
where product_viewed_id not in (
    select product_viewed_id
    from {{ ref('int_product_viewed__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
