-- Values of web.visits that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('web', 'visits') }}
),

account_id_lost as (
    select
        'account_id' as column_name,
        cast(account_id as varchar) as value
    from source
    where
        trim(cast(account_id as varchar)) <> ''
        and try_cast(account_id as bigint) is null
),

visited_at_lost as (
    select
        'visited_at' as column_name,
        cast(visited_at as varchar) as value
    from source
    where
        trim(cast(visited_at as varchar)) <> ''
        and try_cast(visited_at as timestamp) is null
),

final as (
    select * from account_id_lost

    union all

    select * from visited_at_lost
)

select * from final
