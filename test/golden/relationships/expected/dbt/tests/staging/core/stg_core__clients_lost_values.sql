-- Values of core.clients that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('core', 'clients') }}
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

created_at_lost as (
    select
        'created_at' as column_name,
        cast(created_at as varchar) as value
    from source
    where
        trim(cast(created_at as varchar)) <> ''
        and try_cast(created_at as timestamp) is null
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
    select * from client_no_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost
)

select * from final
