{% macro fct_shipment_sent__before() %}

delete from {{ this }}
where shipment_sent_id not in (
    select shipment_sent_id
    from {{ ref('int_shipment_sent__rows') }}
    where
        is_bound
        and rejection is null
)
{% endmacro %}
