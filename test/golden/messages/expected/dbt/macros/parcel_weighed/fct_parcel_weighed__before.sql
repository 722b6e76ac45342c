{% macro fct_parcel_weighed__before() %}

delete from {{ this }}
where parcel_weighed_id not in (
    select parcel_weighed_id
    from {{ ref('int_parcel_weighed__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
