{% macro fct_site_visited__before() %}

delete from {{ this }}
where site_visited_id not in (
    select site_visited_id
    from {{ ref('int_site_visited__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
