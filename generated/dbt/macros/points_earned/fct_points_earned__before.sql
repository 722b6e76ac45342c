{% macro fct_points_earned__before() %}

delete from {{ this }}
where points_earned_id not in (
    select points_earned_id
    from {{ ref('int_points_earned__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
