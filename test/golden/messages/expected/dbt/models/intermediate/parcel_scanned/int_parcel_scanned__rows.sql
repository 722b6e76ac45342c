-- Every row that is, or once could be, parcel_scanned, in one shape.
-- models/parcels.yaml: events.parcel_scanned

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
belt__scans as (
    select * from {{ ref('stg_belt__scans') }}
),

belt__hand_scans as (
    select * from {{ ref('stg_belt__hand_scans') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
belt__scans__read as (
    select belt__scans.*
    from belt__scans
    left join stored
        on
            stored.binding = 1
            and stored.source_key = cast(belt__scans.batch_no as varchar) || '|'
            || cast(belt__scans.line_no as varchar)
    where
        belt__scans.kind = 'pass'
        and (
            stored.source_key is null
            or stored.occurred_at is distinct from belt__scans.scanned_at
            or stored.source_changed_at is distinct from belt__scans.scanned_at
            or stored.source_loaded_at is distinct from belt__scans.loaded_at
        )
),

{% else %}
belt__scans__read as (
    select * from belt__scans
    where kind = 'pass'
),

{% endif %}
belt__scans__bound as (
    select
        'belt.scans' as source_table,
        cast(batch_no as varchar) || '|'
        || cast(line_no as varchar) as source_key,
        cast(message_no as varchar) as message_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        parcel_no,
        cast(null as varchar) as unreadable_property,
        scanned_at as occurred_at,
        scanned_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, scanned_at) as readable_at
    from belt__scans__read
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
belt__hand_scans__read as (
    select belt__hand_scans.*
    from belt__hand_scans
    left join stored
        on
            stored.binding = 2
            and stored.source_key = belt__hand_scans.scan_no
    where (
        stored.source_key is null
        or stored.occurred_at is distinct from belt__hand_scans.scanned_at
        or stored.source_changed_at is distinct from belt__hand_scans.scanned_at
    )
),

{% else %}
belt__hand_scans__read as (
    select * from belt__hand_scans
),

{% endif %}
belt__hand_scans__bound as (
    select
        'belt.hand_scans' as source_table,
        scan_no as source_key,
        nullif(stamp, '') as message_key,
        cast(2 as bigint) as binding,
        true as is_bound,
        parcel_no,
        cast(null as varchar) as unreadable_property,
        scanned_at as occurred_at,
        scanned_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        scanned_at as readable_at
    from belt__hand_scans__read
),

combined as (
    select * from belt__scans__bound

    union all

    select * from belt__hand_scans__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when parcel_no is null then 'parcel_no'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when parcel_no is null then 'missing'
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
            case
                when judged.message_key is not null
                    then
                        'parcel_scanned|message|' || judged.source_table || '|'
                        || judged.message_key
                else
                    'parcel_scanned|row|' || judged.source_table || '|'
                    || judged.source_key
            end
        ) as parcel_scanned_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.parcel_no,
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
