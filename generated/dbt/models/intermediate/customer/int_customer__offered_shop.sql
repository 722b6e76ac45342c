-- Values that shop offers for the attributes of a customer, a row per value and
-- version.
-- models/entities/customer.yaml: entities.customer.attributes

{{ config(materialized='table') }}

with

shop__customers as (
    select * from {{ ref('int_shop__customers__changes') }}
),

-- A version holds until the next one of its row; the first always did.
shop__customers__versions as (
    select
        *,
        case
            when row_number() over (
                partition by customer_id
                order by held_from
            ) = 1 then timestamp '0001-01-01 00:00:00'
            else held_from
        end as valid_from,
        coalesce(
            lead(held_from) over (
                partition by customer_id
                order by held_from
            ),
            timestamp '9999-12-31 00:00:00'
        ) as valid_to
    from shop__customers
),

shop__orders as (
    select * from {{ ref('int_shop__orders__changes') }}
),

-- A version holds until the next one of its row; the first always did.
shop__orders__versions as (
    select
        *,
        case
            when row_number() over (
                partition by order_id
                order by held_from
            ) = 1 then timestamp '0001-01-01 00:00:00'
            else held_from
        end as valid_from,
        coalesce(
            lead(held_from) over (
                partition by order_id
                order by held_from
            ),
            timestamp '9999-12-31 00:00:00'
        ) as valid_to
    from shop__orders
),

offers as (
    select
        'email' as attribute,
        'email' as identifier_type,
        email as value,
        cast(2 as bigint) as source_rank,
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'own' as role,
        'email' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from shop__customers__versions
    where
        email is not null
        and not is_gone

    union all

    select
        'email' as attribute,
        'email' as identifier_type,
        guest_email as value,
        cast(4 as bigint) as source_rank,
        'shop.orders' as source_table,
        cast(order_id as varchar) as source_key,
        'own' as role,
        'guest_email' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from shop__orders__versions
    where
        guest_email is not null
        and not is_gone

    union all

    select
        'full_name' as attribute,
        cast(null as varchar) as identifier_type,
        full_name as value,
        cast(2 as bigint) as source_rank,
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'own' as role,
        'full_name' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from shop__customers__versions
    where
        full_name is not null
        and not is_gone

    union all

    select
        'last_name' as attribute,
        cast(null as varchar) as identifier_type,
        last_name as value,
        cast(1 as bigint) as source_rank,
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'own' as role,
        'last_name' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from shop__customers__versions
    where
        last_name is not null
        and not is_gone

    union all

    select
        'birth_date' as attribute,
        cast(null as varchar) as identifier_type,
        cast(birth_date as varchar) as value,
        cast(2 as bigint) as source_rank,
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'own' as role,
        'birth_date' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from shop__customers__versions
    where
        birth_date is not null
        and not is_gone

    union all

    select
        'phone' as attribute,
        cast(null as varchar) as identifier_type,
        phone as value,
        cast(2 as bigint) as source_rank,
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'own' as role,
        'phone' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from shop__customers__versions
    where
        phone is not null
        and not is_gone

    union all

    select
        'city' as attribute,
        cast(null as varchar) as identifier_type,
        city as value,
        cast(2 as bigint) as source_rank,
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'own' as role,
        'city' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from shop__customers__versions
    where
        city is not null
        and not is_gone

    union all

    select
        'postal_code' as attribute,
        cast(null as varchar) as identifier_type,
        postal_code as value,
        cast(2 as bigint) as source_rank,
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'own' as role,
        'postal_code' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from shop__customers__versions
    where
        postal_code is not null
        and not is_gone

    union all

    select
        'country' as attribute,
        cast(null as varchar) as identifier_type,
        country as value,
        cast(2 as bigint) as source_rank,
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'own' as role,
        'country' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from shop__customers__versions
    where
        country is not null
        and not is_gone

    union all

    select
        'signup_channel' as attribute,
        cast(null as varchar) as identifier_type,
        signup_channel as value,
        cast(1 as bigint) as source_rank,
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'own' as role,
        'signup_channel' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from shop__customers__versions
    where
        signup_channel is not null
        and not is_gone

    union all

    select
        'has_opted_in' as attribute,
        cast(null as varchar) as identifier_type,
        cast(has_opted_in as varchar) as value,
        cast(2 as bigint) as source_rank,
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'own' as role,
        'has_opted_in' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from shop__customers__versions
    where
        has_opted_in is not null
        and not is_gone
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
