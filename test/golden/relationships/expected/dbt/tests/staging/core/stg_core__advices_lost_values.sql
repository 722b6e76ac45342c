-- Values of core.advices that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('core', 'advices') }}
),

client_no_lost as (
    select
        'client_no' as column_name,
        cast(client_no as varchar) as value
    from source
    where
        trim(cast(client_no as varchar)) <> ''
        and try_cast(client_no as bigint) is null
),

witness_no_lost as (
    select
        'witness_no' as column_name,
        cast(witness_no as varchar) as value
    from source
    where
        trim(cast(witness_no as varchar)) <> ''
        and try_cast(witness_no as bigint) is null
),

minutes_lost as (
    select
        'minutes' as column_name,
        cast(minutes as varchar) as value
    from source
    where
        trim(cast(minutes as varchar)) <> ''
        and try_cast(minutes as bigint) is null
),

began_at_lost as (
    select
        'began_at' as column_name,
        cast(began_at as varchar) as value
    from source
    where
        trim(cast(began_at as varchar)) <> ''
        and try_cast(began_at as timestamp) is null
),

final as (
    select * from client_no_lost

    union all

    select * from witness_no_lost

    union all

    select * from minutes_lost

    union all

    select * from began_at_lost
)

select * from final
