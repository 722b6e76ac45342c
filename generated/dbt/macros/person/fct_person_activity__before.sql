{% macro fct_person_activity__before() %}

delete from {{ this }}
where person_id not in (
    select person_id from {{ ref('fct_cart_updated') }}

    union all

    select person_id from {{ ref('fct_order_completed') }}

    union all

    select person_id from {{ ref('fct_order_refunded') }}

    union all

    select person_id from {{ ref('fct_page_viewed') }}

    union all

    select person_id from {{ ref('fct_points_earned') }}

    union all

    select person_id from {{ ref('fct_product_viewed') }}

    union all

    select person_id from {{ ref('fct_product_wished') }}

    union all

    select person_id from {{ ref('fct_ticket_opened') }}
)
{% endmacro %}
