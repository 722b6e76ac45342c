{% macro fct_work_heard__before() %}

delete from {{ this }}
where work_heard_id not in (
    select work_heard_id
    from {{ ref('int_work_heard__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
