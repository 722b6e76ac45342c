-- Every row that is, or once could be, Page Viewed, in one shape.
-- models/events/page_viewed.yaml: events.page_viewed

{{ config(materialized='table') }}

with

web__events as (
    select * from {{ ref('stg_web__events') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

-- What the payload holds under each property's name, still text.
web__events__text as (
    select
        web__events.*,
        json_extract_string(
            json_value(properties, '$.path'), '$'
        ) as payload_path,
        json_extract_string(
            json_value(properties, '$.referrer'), '$'
        ) as payload_referrer
    from web__events
    where event_name = 'Page Viewed'
),

web__events__bound as (
    select
        'web.events' as source_table,
        event_id as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        payload_path as path,
        payload_referrer as referrer,
        cast(null as varchar) as unreadable_property,
        occurred_at,
        greatest(loaded_at, occurred_at) as readable_at
    from web__events__text
),

combined as (
    select * from web__events__bound
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
            'page_viewed|row|' || judged.source_table || '|'
            || judged.source_key
        ) as page_viewed_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.path,
        judged.referrer,
        judged.occurred_at,
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
