{% macro fct_page_read__before() %}

delete from {{ this }}
where page_read_id not in (
    select page_read_id
    from {{ ref('int_page_read__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
