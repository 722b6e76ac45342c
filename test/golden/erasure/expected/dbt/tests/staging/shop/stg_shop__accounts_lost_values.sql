-- Values of shop.accounts that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('shop', 'accounts') }}
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
    select * from account_id_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost
)

select * from final
