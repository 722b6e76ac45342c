-- Every row that is, or once could be, Ticket Opened, in one shape.
-- models/events/ticket_opened.yaml: events.ticket_opened

{{ config(
    materialized='incremental',
    unique_key='row_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

{% if is_incremental() %}
stored as (
    select
        binding,
        source_key,
        occurred_at,
        source_changed_at,
        source_loaded_at
    from {{ this }}
),

{% endif %}
crm__support_tickets as (
    select * from {{ ref('stg_crm__support_tickets') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
crm__support_tickets__read as (
    select found.*
    from crm__support_tickets as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = cast(found.ticket_id as varchar)
    where (
        was.source_key is null
        or was.occurred_at is distinct from found.opened_at
        or was.source_changed_at is distinct from found.updated_at
        or was.source_loaded_at is distinct from found.loaded_at
    )
),

{% else %}
crm__support_tickets__read as (
    select * from crm__support_tickets
),

{% endif %}
crm__support_tickets__bound as (
    select
        'crm.support_tickets' as source_table,
        cast(ticket_id as varchar) as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        ticket_id,
        channel,
        coalesce(priority = 'urgent', false) as is_urgent,
        cast(null as varchar) as unreadable_property,
        opened_at as occurred_at,
        updated_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, updated_at, opened_at) as readable_at
    from crm__support_tickets__read
),

combined as (
    select * from crm__support_tickets__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when ticket_id is null then 'ticket_id'
            when is_urgent is null then 'is_urgent'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when ticket_id is null then 'missing'
            when is_urgent is null then 'missing'
            when occurred_at is null then 'missing'
        end as rejection
    from combined
),

final as (
    select
        md5(
            cast(judged.binding as varchar) || '|' || judged.source_table || '|'
            || judged.source_key
        ) as row_id,
        md5(
            'ticket_opened|row|' || judged.source_table || '|'
            || judged.source_key
        ) as ticket_opened_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.ticket_id,
        judged.channel,
        judged.is_urgent,
        judged.occurred_at,
        judged.source_changed_at,
        judged.source_loaded_at,
        judged.readable_at,
        judged.rejected_property,
        judged.rejection
    from judged
    cross join run
    where
        judged.occurred_at <= run.as_of
        or judged.occurred_at is null
)

select * from final
