-- Values of web.app_events that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('web', 'app_events') }}
),

position_lost as (
    select
        'position' as column_name,
        cast(position as varchar) as value
    from source
    where
        trim(cast(position as varchar)) <> ''
        and try_cast(position as bigint) is null
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
    select * from position_lost

    union all

    select * from occurred_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
