-- Values of pms.rooms that are not of their declared type, and null in staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('pms', 'rooms') }}
),

room_no_lost as (
    select
        'room_no' as column_name,
        cast(room_no as varchar) as value
    from source
    where
        trim(cast(room_no as varchar)) <> ''
        and try_cast(room_no as bigint) is null
),

rate_lost as (
    select
        'rate' as column_name,
        cast(rate as varchar) as value
    from source
    where
        trim(cast(rate as varchar)) <> ''
        and try_cast(rate as decimal(9, 2)) is null
),

cleaned_at_lost as (
    select
        'cleaned_at' as column_name,
        cast(cleaned_at as varchar) as value
    from source
    where
        trim(cast(cleaned_at as varchar)) <> ''
        and try_cast(cleaned_at as timestamp) is null
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
    select * from room_no_lost

    union all

    select * from rate_lost

    union all

    select * from cleaned_at_lost

    union all

    select * from updated_at_lost
)

select * from final
