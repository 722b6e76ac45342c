-- Values of ils.copies that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('ils', 'copies') }}
),

book_no_lost as (
    select
        'book_no' as column_name,
        cast(book_no as varchar) as value
    from source
    where
        trim(cast(book_no as varchar)) <> ''
        and try_cast(book_no as bigint) is null
),

copy_no_lost as (
    select
        'copy_no' as column_name,
        cast(copy_no as varchar) as value
    from source
    where
        trim(cast(copy_no as varchar)) <> ''
        and try_cast(copy_no as bigint) is null
),

bought_at_lost as (
    select
        'bought_at' as column_name,
        cast(bought_at as varchar) as value
    from source
    where
        trim(cast(bought_at as varchar)) <> ''
        and try_cast(bought_at as timestamp) is null
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
    select * from book_no_lost

    union all

    select * from copy_no_lost

    union all

    select * from bought_at_lost

    union all

    select * from updated_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
