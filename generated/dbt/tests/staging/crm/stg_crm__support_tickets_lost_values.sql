-- Values of crm.support_tickets that are not of their declared type, and null
-- in staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('crm', 'support_tickets') }}
),

ticket_id_lost as (
    select
        'ticket_id' as column_name,
        cast(ticket_id as varchar) as value
    from source
    where
        trim(cast(ticket_id as varchar)) <> ''
        and try_cast(ticket_id as bigint) is null
),

is_spam_lost as (
    select
        'is_spam' as column_name,
        cast(is_spam as varchar) as value
    from source
    where
        trim(cast(is_spam as varchar)) <> ''
        and try_cast(is_spam as boolean) is null
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
    select * from ticket_id_lost

    union all

    select * from is_spam_lost

    union all

    select * from opened_at_lost

    union all

    select * from updated_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
