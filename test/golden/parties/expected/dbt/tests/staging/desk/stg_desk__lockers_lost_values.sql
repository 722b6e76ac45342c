-- Values of desk.lockers that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('desk', 'lockers') }}
),

is_gone_lost as (
    select
        'is_gone' as column_name,
        cast(is_gone as varchar) as value
    from source
    where
        trim(cast(is_gone as varchar)) <> ''
        and try_cast(is_gone as boolean) is null
),

rented_at_lost as (
    select
        'rented_at' as column_name,
        cast(rented_at as varchar) as value
    from source
    where
        trim(cast(rented_at as varchar)) <> ''
        and try_cast(rented_at as timestamp) is null
),

final as (
    select * from is_gone_lost

    union all

    select * from rented_at_lost
)

select * from final
