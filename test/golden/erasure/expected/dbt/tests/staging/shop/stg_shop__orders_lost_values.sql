-- Values of shop.orders that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('shop', 'orders') }}
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

ordered_at_lost as (
    select
        'ordered_at' as column_name,
        cast(ordered_at as varchar) as value
    from source
    where
        trim(cast(ordered_at as varchar)) <> ''
        and try_cast(ordered_at as timestamp) is null
),

final as (
    select * from amount_lost

    union all

    select * from ordered_at_lost
)

select * from final
