-- Values of audio.taps that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('audio', 'taps') }}
),

tapped_at_lost as (
    select
        'tapped_at' as column_name,
        cast(tapped_at as varchar) as value
    from source
    where
        trim(cast(tapped_at as varchar)) <> ''
        and try_cast(tapped_at as timestamp) is null
),

final as (
    select * from tapped_at_lost
)

select * from final
