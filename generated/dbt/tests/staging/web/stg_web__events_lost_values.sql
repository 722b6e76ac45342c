-- Values of web.events that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('web', 'events') }}
),

occurred_at_lost as (
    select
        'occurred_at' as column_name,
        cast(occurred_at as varchar) as value
    from source
    where
        trim(cast(occurred_at as varchar)) <> ''
        and try_cast(occurred_at as timestamp) is null
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
    select * from occurred_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
