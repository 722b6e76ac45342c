{% macro fct_room_entered__before() %}

delete from {{ this }}
where room_entered_id not in (
    select room_entered_id
    from {{ ref('int_room_entered__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
