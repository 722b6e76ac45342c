{% macro fct_order_placed__before() %}

delete from {{ this }}
where order_placed_id not in (
    select order_placed_id
    from {{ ref('int_order_placed__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
