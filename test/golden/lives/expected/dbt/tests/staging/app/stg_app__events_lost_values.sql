-- Values of app.events that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('app', 'events') }}
),

event_id_lost as (
    select
        'event_id' as column_name,
        cast(event_id as varchar) as value
    from source
    where
        trim(cast(event_id as varchar)) <> ''
        and try_cast(event_id as bigint) is null
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

other_member_no_lost as (
    select
        'other_member_no' as column_name,
        cast(other_member_no as varchar) as value
    from source
    where
        trim(cast(other_member_no as varchar)) <> ''
        and try_cast(other_member_no as bigint) is null
),

page_lost as (
    select
        'page' as column_name,
        cast(page as varchar) as value
    from source
    where
        trim(cast(page as varchar)) <> ''
        and try_cast(page as bigint) is null
),

seen_at_lost as (
    select
        'seen_at' as column_name,
        cast(seen_at as varchar) as value
    from source
    where
        trim(cast(seen_at as varchar)) <> ''
        and try_cast(seen_at as timestamp) is null
),

final as (
    select * from event_id_lost

    union all

    select * from member_no_lost

    union all

    select * from other_member_no_lost

    union all

    select * from page_lost

    union all

    select * from seen_at_lost
)

select * from final
