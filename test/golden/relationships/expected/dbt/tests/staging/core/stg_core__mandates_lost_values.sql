-- Values of core.mandates that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('core', 'mandates') }}
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

proxy_no_lost as (
    select
        'proxy_no' as column_name,
        cast(proxy_no as varchar) as value
    from source
    where
        trim(cast(proxy_no as varchar)) <> ''
        and try_cast(proxy_no as bigint) is null
),

given_at_lost as (
    select
        'given_at' as column_name,
        cast(given_at as varchar) as value
    from source
    where
        trim(cast(given_at as varchar)) <> ''
        and try_cast(given_at as timestamp) is null
),

final as (
    select * from client_no_lost

    union all

    select * from proxy_no_lost

    union all

    select * from given_at_lost
)

select * from final
