{% macro fct_page_viewed__before() %}

delete from {{ this }}
where page_viewed_id not in (
    select page_viewed_id
    from {{ ref('int_page_viewed__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
