-- Values of shop.orders that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('shop', 'orders') }}
),

order_id_lost as (
    select
        'order_id' as column_name,
        cast(order_id as varchar) as value
    from source
    where
        trim(cast(order_id as varchar)) <> ''
        and try_cast(order_id as bigint) is null
),

customer_id_lost as (
    select
        'customer_id' as column_name,
        cast(customer_id as varchar) as value
    from source
    where
        trim(cast(customer_id as varchar)) <> ''
        and try_cast(customer_id as bigint) is null
),

store_id_lost as (
    select
        'store_id' as column_name,
        cast(store_id as varchar) as value
    from source
    where
        trim(cast(store_id as varchar)) <> ''
        and try_cast(store_id as bigint) is null
),

total_cents_lost as (
    select
        'total_cents' as column_name,
        cast(total_cents as varchar) as value
    from source
    where
        trim(cast(total_cents as varchar)) <> ''
        and try_cast(total_cents as bigint) is null
),

is_test_lost as (
    select
        'is_test' as column_name,
        cast(is_test as varchar) as value
    from source
    where
        trim(cast(is_test as varchar)) <> ''
        and try_cast(is_test as boolean) is null
),

paid_at_lost as (
    select
        'paid_at' as column_name,
        cast(paid_at as varchar) as value
    from source
    where
        trim(cast(paid_at as varchar)) <> ''
        and try_cast(paid_at as timestamp) is null
),

created_at_lost as (
    select
        'created_at' as column_name,
        cast(created_at as varchar) as value
    from source
    where
        trim(cast(created_at as varchar)) <> ''
        and try_cast(created_at as timestamp) is null
),

updated_at_lost as (
    select
        'updated_at' as column_name,
        cast(updated_at as varchar) as value
    from source
    where
        trim(cast(updated_at as varchar)) <> ''
        and try_cast(updated_at as timestamp) is null
),

loaded_at_lost as (
    select
        'loaded_at' as column_name,
        cast(_loaded_at as varchar) as value
    from source
    where
        trim(cast(_loaded_at as varchar)) <> ''
        and try_cast(_loaded_at as timestamp) is null
),

final as (
    select * from order_id_lost

    union all

    select * from customer_id_lost

    union all

    select * from store_id_lost

    union all

    select * from total_cents_lost

    union all

    select * from is_test_lost

    union all

    select * from paid_at_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
