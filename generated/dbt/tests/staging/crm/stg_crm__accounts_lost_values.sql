-- Values of crm.accounts that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('crm', 'accounts') }}
),

store_id_lost as (
    select
        'store_id' as column_name,
        cast(store_id as varchar) as value
    from source
    where
        trim(cast(store_id as varchar)) <> ''
        and try_cast(store_id as bigint) is null
),

is_on_hold_lost as (
    select
        'is_on_hold' as column_name,
        cast(is_on_hold as varchar) as value
    from source
    where
        trim(cast(is_on_hold as varchar)) <> ''
        and try_cast(is_on_hold as boolean) is null
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

updated_at_lost as (
    select
        'updated_at' as column_name,
        cast(updated_at as varchar) as value
    from source
    where
        trim(cast(updated_at as varchar)) <> ''
        and try_cast(updated_at as timestamp) is null
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
    select * from store_id_lost

    union all

    select * from is_on_hold_lost

    union all

    select * from opened_at_lost

    union all

    select * from updated_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
