{% macro fct_visit_events__before() %}

delete from {{ this }}
where guest_id not in (
    select guest_id
    from {{ ref('fct_guest_activity') }}
    where event in ('room_entered', 'work_heard')
)
{% endmacro %}
