-- Every row that is, or once could be, Page Viewed, in one shape.
-- models/events/page_viewed.yaml: events.page_viewed

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
web__events as (
    select * from {{ ref('stg_web__events') }}
),

web__app_events as (
    select * from {{ ref('stg_web__app_events') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
web__events__read as (
    select found.*
    from web__events as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = found.event_id
    where
        found.event_name = 'Page Viewed'
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.occurred_at
            or was.source_changed_at is distinct from found.occurred_at
            or was.source_loaded_at is distinct from found.loaded_at
        )
),

{% else %}
web__events__read as (
    select * from web__events
    where event_name = 'Page Viewed'
),

{% endif %}
-- What the payload holds under each property's name, still text.
web__events__text as (
    select
        web__events__read.*,
        json_extract_string(
            json_value(properties, '$.path'), '$'
        ) as payload_path,
        json_extract_string(
            json_value(properties, '$.referrer'), '$'
        ) as payload_referrer
    from web__events__read
),

web__events__bound as (
    select
        'web.events' as source_table,
        event_id as source_key,
        cast(null as varchar) as message_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        payload_path as path,
        payload_referrer as referrer,
        cast(null as varchar) as unreadable_property,
        occurred_at,
        occurred_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, occurred_at) as readable_at
    from web__events__text
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
web__app_events__read as (
    select found.*
    from web__app_events as found
    left join stored as was
        on
            was.binding = 2
            and was.source_key = replace(
                replace(found.batch_id, '\', '\\'), '|', '\|'
            ) || '|' || cast(found.position as varchar)
    where
        found.event_name = 'Screen Viewed'
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.occurred_at
            or was.source_changed_at is distinct from found.occurred_at
            or was.source_loaded_at is distinct from found.loaded_at
        )
),

{% else %}
web__app_events__read as (
    select * from web__app_events
    where event_name = 'Screen Viewed'
),

{% endif %}
web__app_events__bound as (
    select
        'web.app_events' as source_table,
        replace(replace(batch_id, '\', '\\'), '|', '\|') || '|'
        || cast(position as varchar) as source_key,
        nullif(message_id, '') as message_key,
        cast(2 as bigint) as binding,
        true as is_bound,
        '/app/' || screen as path,
        cast(null as varchar) as referrer,
        cast(null as varchar) as unreadable_property,
        occurred_at,
        occurred_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, occurred_at) as readable_at
    from web__app_events__read
),

combined as (
    select * from web__events__bound

    union all

    select * from web__app_events__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when path is null then 'path'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when path is null then 'missing'
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
                        'page_viewed|message|' || judged.source_table || '|'
                        || judged.message_key
                else
                    'page_viewed|row|' || judged.source_table || '|'
                    || judged.source_key
            end
        ) as page_viewed_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.path,
        judged.referrer,
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
