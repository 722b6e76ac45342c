-- Values of desk.lockers that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('desk', 'lockers') }}
),

locker_no_lost as (
    select
        'locker_no' as column_name,
        cast(locker_no as varchar) as value
    from source
    where
        trim(cast(locker_no as varchar)) <> ''
        and try_cast(locker_no as bigint) is null
),

member_no_lost as (
    select
        'member_no' as column_name,
        cast(member_no as varchar) as value
    from source
    where
        trim(cast(member_no as varchar)) <> ''
        and try_cast(member_no as bigint) is null
),

is_open_lost as (
    select
        'is_open' as column_name,
        cast(is_open as varchar) as value
    from source
    where
        trim(cast(is_open as varchar)) <> ''
        and try_cast(is_open as boolean) is null
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
    select * from locker_no_lost

    union all

    select * from member_no_lost

    union all

    select * from is_open_lost

    union all

    select * from changed_at_lost
)

select * from final
