-- Every row that is, or once could be, parcel_weighed, in one shape.
-- models/parcels.yaml: events.parcel_weighed

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

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
belt__scans__read as (
    select found.*
    from belt__scans as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = cast(found.batch_no as varchar) || '|'
            || cast(found.line_no as varchar)
    where
        found.kind = 'weigh'
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.scanned_at
            or was.source_changed_at is distinct from found.scanned_at
            or was.source_loaded_at is distinct from found.loaded_at
        )
),

{% else %}
belt__scans__read as (
    select * from belt__scans
    where kind = 'weigh'
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
        weight,
        cast(null as varchar) as unreadable_property,
        scanned_at as occurred_at,
        scanned_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, scanned_at) as readable_at
    from belt__scans__read
),

combined as (
    select * from belt__scans__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when weight is null then 'weight'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when weight is null then 'missing'
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
                when judged.parcel_no is not null
                    then 'parcel_weighed|key|' || judged.parcel_no
                when judged.message_key is not null
                    then
                        'parcel_weighed|message|' || judged.source_table || '|'
                        || judged.message_key
                else
                    'parcel_weighed|row|' || judged.source_table || '|'
                    || judged.source_key
            end
        ) as parcel_weighed_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.parcel_no,
        judged.weight,
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
