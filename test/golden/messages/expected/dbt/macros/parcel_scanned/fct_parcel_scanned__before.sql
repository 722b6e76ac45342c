{% macro fct_parcel_scanned__before() %}

delete from {{ this }}
where parcel_scanned_id not in (
    select parcel_scanned_id
    from {{ ref('int_parcel_scanned__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
