-- Values of core.accounts that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('core', 'accounts') }}
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
    select * from updated_at_lost
)

select * from final
