{% macro fct_holder_activity__before() %}

delete from {{ this }}
where holder_id not in (select holder_id from {{ ref('fct_receipt_paid') }})
{% endmacro %}
