{% macro fct_product_wished__before() %}

delete from {{ this }}
where product_wished_id not in (
    select product_wished_id
    from {{ ref('int_product_wished__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
