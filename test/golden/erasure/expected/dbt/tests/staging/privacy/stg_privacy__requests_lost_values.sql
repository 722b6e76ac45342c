-- Values of privacy.requests that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('privacy', 'requests') }}
),

received_at_lost as (
    select
        'received_at' as column_name,
        cast(received_at as varchar) as value
    from source
    where
        trim(cast(received_at as varchar)) <> ''
        and try_cast(received_at as timestamp) is null
),

final as (
    select * from received_at_lost
)

select * from final
