-- Values that shop offers for the attributes of a customer, a row per value and
-- version.
-- models/shop.yaml: entities.customer.attributes

{{ config(materialized='table') }}

with

shop__customers as (
    select * from {{ ref('stg_shop__customers') }}
),

shop__orders as (
    select * from {{ ref('stg_shop__orders') }}
),

offers as (
    select
        'email' as attribute,
        'email' as identifier_type,
        email as value,
        cast(1 as bigint) as source_rank,
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'email' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from shop__customers
    where email is not null

    union all

    select
        'email' as attribute,
        'email' as identifier_type,
        guest_email as value,
        cast(2 as bigint) as source_rank,
        'shop.orders' as source_table,
        cast(order_id as varchar) as source_key,
        'guest_email' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from shop__orders
    where guest_email is not null
),

final as (
    select
        md5(
            attribute || '|' || cast(source_rank as varchar) || '|'
            || source_key || '|'
            || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as offer_id,
        *
    from offers
)

select * from final
