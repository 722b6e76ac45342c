{% macro fct_order_completed__before() %}

delete from {{ this }}
where order_completed_id not in (
    select order_completed_id
    from {{ ref('int_order_completed__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
