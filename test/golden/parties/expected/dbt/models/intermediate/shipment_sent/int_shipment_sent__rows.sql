-- Every row that is, or once could be, shipment_sent, in one shape.
-- models/model.yaml: events.shipment_sent

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
desk__shipments as (
    select * from {{ ref('stg_desk__shipments') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
desk__shipments__read as (
    select found.*
    from desk__shipments as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = cast(found.shipment_no as varchar)
    where
        not found.is_deleted
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.sent_at
            or was.source_changed_at is distinct from found.updated_at
        )
),

{% else %}
desk__shipments__read as (
    select * from desk__shipments
    where not is_deleted
),

{% endif %}
desk__shipments__bound as (
    select
        'desk.shipments' as source_table,
        cast(shipment_no as varchar) as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        shipment_no,
        cast(null as varchar) as unreadable_property,
        sent_at as occurred_at,
        updated_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        greatest(updated_at, sent_at) as readable_at
    from desk__shipments__read
),

combined as (
    select * from desk__shipments__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when shipment_no is null then 'shipment_no'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when shipment_no is null then 'missing'
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
            'shipment_sent|row|' || judged.source_table || '|'
            || judged.source_key
        ) as shipment_sent_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.shipment_no,
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
