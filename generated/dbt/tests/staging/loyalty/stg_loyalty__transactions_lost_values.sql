-- Values of loyalty.transactions that are not of their declared type, and null
-- in staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('loyalty', 'transactions') }}
),

points_lost as (
    select
        'points' as column_name,
        cast(points as varchar) as value
    from source
    where
        trim(cast(points as varchar)) <> ''
        and try_cast(
            regexp_extract(points, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
        ) is null
),

store_id_lost as (
    select
        'store_id' as column_name,
        cast(store_id as varchar) as value
    from source
    where
        trim(cast(store_id as varchar)) <> ''
        and try_cast(
            regexp_extract(store_id, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
        ) is null
),

booked_at_lost as (
    select
        'booked_at' as column_name,
        cast(ts as varchar) as value
    from source
    where
        trim(cast(ts as varchar)) <> ''
        and case
            when try_cast(
                ts as bigint
            ) between -62135596800000 and 253402300799999 then make_timestamp(
                try_cast(ts as bigint) * 1000
            )
        end is null
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
    select * from points_lost

    union all

    select * from store_id_lost

    union all

    select * from booked_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
