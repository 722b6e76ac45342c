-- Every row that is, or once could be, page_read, in one shape.
-- models/model.yaml: events.page_read

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
app__events as (
    select * from {{ ref('stg_app__events') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
app__events__read as (
    select found.*
    from app__events as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = cast(found.event_id as varchar)
    where
        found.name = 'page_read'
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.seen_at
            or was.source_changed_at is distinct from found.seen_at
        )
),

{% else %}
app__events__read as (
    select * from app__events
    where name = 'page_read'
),

{% endif %}
app__events__bound as (
    select
        'app.events' as source_table,
        cast(event_id as varchar) as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        page,
        cast(null as varchar) as unreadable_property,
        seen_at as occurred_at,
        seen_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        seen_at as readable_at
    from app__events__read
),

combined as (
    select * from app__events__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when page is null then 'page'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when page is null then 'missing'
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
            'page_read|row|' || judged.source_table || '|' || judged.source_key
        ) as page_read_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.page,
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
