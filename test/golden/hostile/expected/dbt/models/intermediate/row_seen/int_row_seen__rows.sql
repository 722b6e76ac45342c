-- Every row that is, or once could be, Row 'Seen' { { now } } */, in one shape.
-- models/model.yaml: events.row_seen

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
raw__rows as (
    select * from {{ ref('stg_raw__rows') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
raw__rows__read as (
    select found.*
    from raw__rows as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = found.id
    where
        found.id <> ('{' || '% if true %' || '}')
        and (
            was.source_key is null
            or was.occurred_at is distinct from found."at"
            or was.source_changed_at is distinct from found."at"
        )
),

{% else %}
raw__rows__read as (
    select * from raw__rows
    where id <> ('{' || '% if true %' || '}')
),

{% endif %}
-- What the payload holds under each property's name, still text.
raw__rows__text as (
    select
        raw__rows__read.*,
        json_extract_string(json_value(payload, '$.note'), '$') as payload_note,
        json_extract_string(
            json_value(payload, '$.group'), '$'
        ) as payload_group
    from raw__rows__read
),

raw__rows__bound as (
    select
        'raw.rows' as source_table,
        id as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        quote,
        payload_note as note,
        payload_group as "group",
        cast(null as varchar) as unreadable_property,
        "at" as occurred_at,
        "at" as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        "at" as readable_at
    from raw__rows__text
),

combined as (
    select * from raw__rows__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when quote not in (
                'it''s', ('{' || '{ x }' || '}'), 'a\b', 'café', '日本', '*/', ''
            ) then 'quote'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when quote not in (
                'it''s', ('{' || '{ x }' || '}'), 'a\b', 'café', '日本', '*/', ''
            ) then 'not listed'
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
            'row_seen|row|' || judged.source_table || '|' || judged.source_key
        ) as row_seen_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.quote,
        judged.note,
        judged."group",
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
