{% macro fct_row_seen__before() %}

delete from {{ this }}
where row_seen_id not in (
    select row_seen_id
    from {{ ref('int_row_seen__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
