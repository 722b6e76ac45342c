{% macro fct_buyer_activity__before() %}

delete from {{ this }}
where buyer_id not in (select buyer_id from {{ ref('fct_bouquet_ordered') }})
{% endmacro %}
