-- Values of pms.stays that are not of their declared type, and null in staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('pms', 'stays') }}
),

guest_no_lost as (
    select
        'guest_no' as column_name,
        cast(guest_no as varchar) as value
    from source
    where
        trim(cast(guest_no as varchar)) <> ''
        and try_cast(guest_no as bigint) is null
),

house_id_lost as (
    select
        'house_id' as column_name,
        cast(house_id as varchar) as value
    from source
    where
        trim(cast(house_id as varchar)) <> ''
        and try_cast(house_id as bigint) is null
),

moved_to_id_lost as (
    select
        'moved_to_id' as column_name,
        cast(moved_to_id as varchar) as value
    from source
    where
        trim(cast(moved_to_id as varchar)) <> ''
        and try_cast(moved_to_id as bigint) is null
),

price_lost as (
    select
        'price' as column_name,
        cast(price as varchar) as value
    from source
    where
        trim(cast(price as varchar)) <> ''
        and try_cast(price as decimal(9, 2)) is null
),

left_at_lost as (
    select
        'left_at' as column_name,
        cast(left_at as varchar) as value
    from source
    where
        trim(cast(left_at as varchar)) <> ''
        and try_cast(left_at as timestamp) is null
),

final as (
    select * from guest_no_lost

    union all

    select * from house_id_lost

    union all

    select * from moved_to_id_lost

    union all

    select * from price_lost

    union all

    select * from left_at_lost
)

select * from final
