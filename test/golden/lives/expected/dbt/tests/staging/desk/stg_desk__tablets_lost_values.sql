-- Values of desk.tablets that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('desk', 'tablets') }}
),

tablet_no_lost as (
    select
        'tablet_no' as column_name,
        cast(tablet_no as varchar) as value
    from source
    where
        trim(cast(tablet_no as varchar)) <> ''
        and try_cast(tablet_no as bigint) is null
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
    select * from tablet_no_lost

    union all

    select * from member_no_lost

    union all

    select * from updated_at_lost
)

select * from final
