-- Values of club.members that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('club', 'members') }}
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
    select * from member_no_lost

    union all

    select * from changed_at_lost
)

select * from final
