-- Values of shop.flowers that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('shop', 'flowers') }}
),

flower_no_lost as (
    select
        'flower_no' as column_name,
        cast(flower_no as varchar) as value
    from source
    where
        trim(cast(flower_no as varchar)) <> ''
        and try_cast(flower_no as bigint) is null
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
    select * from flower_no_lost

    union all

    select * from updated_at_lost
)

select * from final
