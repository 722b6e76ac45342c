{% macro fct_order_refunded__before() %}

delete from {{ this }}
where order_refunded_id not in (
    select order_refunded_id
    from {{ ref('int_order_refunded__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
