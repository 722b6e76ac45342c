-- Values that shop offers for the attributes of a customer, a row per value and
-- version.
-- models/model.yaml: entities.customer.attributes

{{ config(materialized='table') }}

with

shop__accounts as (
    select * from {{ ref('int_shop__accounts__remaining') }}
),

shop__orders as (
    select * from {{ ref('int_shop__orders__remaining') }}
),

offers as (
    select
        'email' as attribute,
        'email' as identifier_type,
        email as value,
        cast(1 as bigint) as source_rank,
        'shop.accounts' as source_table,
        cast(account_id as varchar) as source_key,
        'email' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from shop__accounts
    where email is not null

    union all

    select
        'email' as attribute,
        'email' as identifier_type,
        email as value,
        cast(2 as bigint) as source_rank,
        'shop.orders' as source_table,
        order_no as source_key,
        'email' as source_column,
        ordered_at as updated_at,
        ordered_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from shop__orders
    where email is not null

    union all

    select
        'full_name' as attribute,
        cast(null as varchar) as identifier_type,
        full_name as value,
        cast(1 as bigint) as source_rank,
        'shop.accounts' as source_table,
        cast(account_id as varchar) as source_key,
        'full_name' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from shop__accounts
    where full_name is not null
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
