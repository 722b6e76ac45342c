-- Values of pms.houses that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('pms', 'houses') }}
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

is_closed_lost as (
    select
        'is_closed' as column_name,
        cast(is_closed as varchar) as value
    from source
    where
        trim(cast(is_closed as varchar)) <> ''
        and try_cast(is_closed as boolean) is null
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
    select * from house_id_lost

    union all

    select * from is_closed_lost

    union all

    select * from updated_at_lost
)

select * from final
