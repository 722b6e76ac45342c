-- Values of shop.products that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('shop', 'products') }}
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

is_listed_lost as (
    select
        'is_listed' as column_name,
        cast(is_listed as varchar) as value
    from source
    where
        trim(cast(is_listed as varchar)) <> ''
        and try_cast(is_listed as boolean) is null
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
    select * from price_lost

    union all

    select * from is_listed_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
