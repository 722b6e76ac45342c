{% macro fct_person_activity__before() %}

delete from {{ this }}
where person_id not in (
    select person_id from {{ ref('int_person__activity_part_1') }}

    union all

    select person_id from {{ ref('int_person__activity_part_2') }}
)
{% endmacro %}
