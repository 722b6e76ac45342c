-- Every row that is, or once could be, work_heard, in one shape.
-- models/museum.yaml: events.work_heard

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
audio__taps as (
    select * from {{ ref('stg_audio__taps') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
audio__taps__read as (
    select found.*
    from audio__taps as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = found.tap_no
    where
        found.kind = 'work'
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.tapped_at
            or was.source_changed_at is distinct from found.tapped_at
        )
),

{% else %}
audio__taps__read as (
    select * from audio__taps
    where kind = 'work'
),

{% endif %}
audio__taps__bound as (
    select
        'audio.taps' as source_table,
        tap_no as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        cast(null as varchar) as unreadable_property,
        tapped_at as occurred_at,
        tapped_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        tapped_at as readable_at
    from audio__taps__read
),

combined as (
    select * from audio__taps__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case when occurred_at is null then 'missing' end as rejection
    from combined
),

final as (
    select
        md5(
            cast(judged.binding as varchar) || '|' || judged.source_table || '|'
            || judged.source_key
        ) as row_id,
        md5(
            'work_heard|row|' || judged.source_table || '|' || judged.source_key
        ) as work_heard_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
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
