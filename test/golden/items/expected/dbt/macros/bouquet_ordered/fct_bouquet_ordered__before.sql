{% macro fct_bouquet_ordered__before() %}

delete from {{ this }}
where bouquet_ordered_id not in (
    select bouquet_ordered_id
    from {{ ref('int_bouquet_ordered__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
