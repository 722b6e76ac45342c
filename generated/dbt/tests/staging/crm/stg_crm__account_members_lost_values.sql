-- Values of crm.account_members that are not of their declared type, and null
-- in staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('crm', 'account_members') }}
),

member_id_lost as (
    select
        'member_id' as column_name,
        cast(member_id as varchar) as value
    from source
    where
        trim(cast(member_id as varchar)) <> ''
        and try_cast(member_id as bigint) is null
),

since_on_lost as (
    select
        'since_on' as column_name,
        cast(since_on as varchar) as value
    from source
    where
        trim(cast(since_on as varchar)) <> ''
        and try_cast(since_on as date) is null
),

until_on_lost as (
    select
        'until_on' as column_name,
        cast(until_on as varchar) as value
    from source
    where
        trim(cast(until_on as varchar)) <> ''
        and try_cast(until_on as date) is null
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
    select * from member_id_lost

    union all

    select * from since_on_lost

    union all

    select * from until_on_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
