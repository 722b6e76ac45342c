-- Values of review.tickets that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('review', 'tickets') }}
),

ticket_no_lost as (
    select
        'ticket_no' as column_name,
        cast(ticket_no as varchar) as value
    from source
    where
        trim(cast(ticket_no as varchar)) <> ''
        and try_cast(ticket_no as bigint) is null
),

are_one_lost as (
    select
        'are_one' as column_name,
        cast(are_one as varchar) as value
    from source
    where
        trim(cast(are_one as varchar)) <> ''
        and try_cast(are_one as boolean) is null
),

decided_on_lost as (
    select
        'decided_on' as column_name,
        cast(decided_on as varchar) as value
    from source
    where
        trim(cast(decided_on as varchar)) <> ''
        and try_cast(decided_on as date) is null
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
    select * from ticket_no_lost

    union all

    select * from are_one_lost

    union all

    select * from decided_on_lost

    union all

    select * from changed_at_lost
)

select * from final
