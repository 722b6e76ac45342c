-- Values of shop.refunds that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('shop', 'refunds') }}
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

amount_lost as (
    select
        'amount' as column_name,
        cast(amount as varchar) as value
    from source
    where
        trim(cast(amount as varchar)) <> ''
        and try_cast(amount as decimal(18, 2)) is null
),

refunded_at_lost as (
    select
        'refunded_at' as column_name,
        cast(refunded_at as varchar) as value
    from source
    where
        trim(cast(refunded_at as varchar)) <> ''
        and try_cast(refunded_at as timestamp) is null
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

    select * from amount_lost

    union all

    select * from refunded_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
