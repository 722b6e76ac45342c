-- Values of desk.readers that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('desk', 'readers') }}
),

row_no_lost as (
    select
        'row_no' as column_name,
        cast(row_no as varchar) as value
    from source
    where
        trim(cast(row_no as varchar)) <> ''
        and try_cast(row_no as bigint) is null
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

final as (
    select * from row_no_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost
)

select * from final
