-- Values of raw.rows that are not of their declared type, and null in staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('raw', 'rows') }}
),

at_lost as (
    select
        'at' as column_name,
        cast("at" as varchar) as value
    from source
    where
        trim(cast("at" as varchar)) <> ''
        and try_cast("at" as timestamp) is null
),

final as (
    select * from at_lost
)

select * from final
