-- Values of shop.wishes that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('shop', 'wishes') }}
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

wished_at_lost as (
    select
        'wished_at' as column_name,
        cast(wished_at as varchar) as value
    from source
    where
        trim(cast(wished_at as varchar)) <> ''
        and try_cast(wished_at as timestamp) is null
),

removed_at_lost as (
    select
        'removed_at' as column_name,
        cast(removed_at as varchar) as value
    from source
    where
        trim(cast(removed_at as varchar)) <> ''
        and try_cast(removed_at as timestamp) is null
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
    select * from customer_id_lost

    union all

    select * from wished_at_lost

    union all

    select * from removed_at_lost

    union all

    select * from updated_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
