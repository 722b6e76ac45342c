-- Values of belt.hand_scans that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('belt', 'hand_scans') }}
),

scanned_at_lost as (
    select
        'scanned_at' as column_name,
        cast(scanned_at as varchar) as value
    from source
    where
        trim(cast(scanned_at as varchar)) <> ''
        and try_cast(scanned_at as timestamp) is null
),

final as (
    select * from scanned_at_lost
)

select * from final
