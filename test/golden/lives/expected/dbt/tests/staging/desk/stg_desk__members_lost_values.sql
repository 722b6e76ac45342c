-- Values of desk.members that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('desk', 'members') }}
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

joined_at_lost as (
    select
        'joined_at' as column_name,
        cast(joined_at as varchar) as value
    from source
    where
        trim(cast(joined_at as varchar)) <> ''
        and try_cast(joined_at as timestamp) is null
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
    select * from member_no_lost

    union all

    select * from joined_at_lost

    union all

    select * from updated_at_lost
)

select * from final
