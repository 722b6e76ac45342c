{% macro fct_reader_activity__before() %}

delete from {{ this }}
where reader_id not in (select reader_id from {{ ref('fct_book_lent') }})
{% endmacro %}
