-- What some events tell about each customer. Part 2.
-- models/entities/customer.yaml: entities.customer.traits

{{ config(materialized='view') }}

with

product_viewed_traits as (
    select * from {{ ref('int_customer__product_viewed_traits') }}
),

product_wished_traits as (
    select * from {{ ref('int_customer__product_wished_traits') }}
),

ticket_opened_traits as (
    select * from {{ ref('int_customer__ticket_opened_traits') }}
),

known as (
    select person_id from product_viewed_traits

    union distinct

    select person_id from product_wished_traits

    union distinct

    select person_id from ticket_opened_traits
),

final as (
    select
        known.person_id,
        product_viewed_traits.favourite_category,
        product_viewed_traits.products_viewed_30d,
        product_wished_traits.wishes,
        ticket_opened_traits.has_been_urgent
    from known
    left join product_viewed_traits
        on known.person_id = product_viewed_traits.person_id
    left join product_wished_traits
        on known.person_id = product_wished_traits.person_id
    left join ticket_opened_traits
        on known.person_id = ticket_opened_traits.person_id
)

select * from final
