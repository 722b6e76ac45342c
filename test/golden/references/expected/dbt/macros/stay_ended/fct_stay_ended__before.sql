{% macro fct_stay_ended__before() %}

delete from {{ this }}
where stay_ended_id not in (
    select stay_ended_id
    from {{ ref('int_stay_ended__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
