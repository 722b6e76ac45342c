-- Values of shop.regions that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('shop', 'regions') }}
),

region_id_lost as (
    select
        'region_id' as column_name,
        cast(region_id as varchar) as value
    from source
    where
        trim(cast(region_id as varchar)) <> ''
        and try_cast(region_id as bigint) is null
),

is_closed_lost as (
    select
        'is_closed' as column_name,
        cast(is_closed as varchar) as value
    from source
    where
        trim(cast(is_closed as varchar)) <> ''
        and try_cast(is_closed as boolean) is null
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
    select * from region_id_lost

    union all

    select * from is_closed_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
