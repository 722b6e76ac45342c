{% macro fct_ride_ended__before() %}

delete from {{ this }}
where ride_ended_id not in (
    select ride_ended_id
    from {{ ref('int_ride_ended__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
