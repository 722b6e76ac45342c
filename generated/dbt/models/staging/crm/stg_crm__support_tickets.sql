-- One row per ticket, from first message to solution.
-- models/sources/crm.yaml: sources.crm.support_tickets

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('crm', 'support_tickets') }}
),

renamed as (
    select
        try_cast(ticket_id as bigint) as ticket_id,
        crm_contact_id,
        requester_email,
        channel,
        priority,
        status,
        try_cast(is_spam as boolean) as is_spam,
        try_cast(opened_at as timestamp) as opened_at,
        try_cast(updated_at as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by ticket_id
            order by
                updated_at desc nulls last,
                loaded_at desc nulls last,
                crm_contact_id nulls last,
                requester_email nulls last,
                channel nulls last,
                priority nulls last,
                status nulls last,
                is_spam nulls last,
                opened_at nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and ticket_id is not null
),

final as (
    select
        ticket_id,
        crm_contact_id,
        requester_email,
        channel,
        priority,
        status,
        opened_at,
        updated_at,
        loaded_at
    from ranked
    where
        recency = 1
        and is_spam is not true
)

select * from final
