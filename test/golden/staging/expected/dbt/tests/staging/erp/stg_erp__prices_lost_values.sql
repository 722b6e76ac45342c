-- Values of erp.prices that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('erp', 'prices') }}
),

price_lost as (
    select
        'price' as column_name,
        cast(price as varchar) as value
    from source
    where
        trim(cast(price as varchar)) <> ''
        and try_cast(price as decimal(18, 2)) is null
),

changed_at_lost as (
    select
        'changed_at' as column_name,
        cast(changed_at as varchar) as value
    from source
    where
        trim(cast(changed_at as varchar)) <> ''
        and try_cast(changed_at as timestamp) is null
),

final as (
    select * from price_lost

    union all

    select * from changed_at_lost
)

select * from final
