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

total_lost as (
    select
        'total' as column_name,
        cast(total as varchar) as value
    from source
    where
        trim(cast(total as varchar)) <> ''
        and try_cast(total as decimal(18, 2)) is null
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

final as (
    select * from order_id_lost

    union all

    select * from total_lost

    union all

    select * from paid_at_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost
)

select * from final
