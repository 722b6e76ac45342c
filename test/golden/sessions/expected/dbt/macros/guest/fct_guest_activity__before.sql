{% macro fct_guest_activity__before() %}

delete from {{ this }}
where guest_id not in (
    select guest_id from {{ ref('fct_guide_returned') }}

    union all

    select guest_id from {{ ref('fct_room_entered') }}

    union all

    select guest_id from {{ ref('fct_work_heard') }}
)
{% endmacro %}
