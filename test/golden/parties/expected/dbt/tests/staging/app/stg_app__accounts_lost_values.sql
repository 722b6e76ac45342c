-- Values of app.accounts that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('app', 'accounts') }}
),

account_no_lost as (
    select
        'account_no' as column_name,
        cast(account_no as varchar) as value
    from source
    where
        trim(cast(account_no as varchar)) <> ''
        and try_cast(account_no as bigint) is null
),

is_confirmed_lost as (
    select
        'is_confirmed' as column_name,
        cast(is_confirmed as varchar) as value
    from source
    where
        trim(cast(is_confirmed as varchar)) <> ''
        and try_cast(is_confirmed as boolean) is null
),

is_closed_lost as (
    select
        'is_closed' as column_name,
        cast(is_closed as varchar) as value
    from source
    where
        trim(cast(is_closed as varchar)) <> ''
        and try_cast(is_closed as boolean) is null
),

opened_at_lost as (
    select
        'opened_at' as column_name,
        cast(opened_at as varchar) as value
    from source
    where
        trim(cast(opened_at as varchar)) <> ''
        and try_cast(opened_at as timestamp) is null
),

changed_at_lost as (
    select
        'changed_at' as column_name,
        cast(changed_at as varchar) as value
    from source
    where
        trim(cast(changed_at as varchar)) <> ''
        and try_cast(changed_at as timestamp) is null
),

final as (
    select * from account_no_lost

    union all

    select * from is_confirmed_lost

    union all

    select * from is_closed_lost

    union all

    select * from opened_at_lost

    union all

    select * from changed_at_lost
)

select * from final
