{% macro fct_guide_returned__before() %}

delete from {{ this }}
where guide_returned_id not in (
    select guide_returned_id
    from {{ ref('int_guide_returned__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
