-- One row per delivery of an event of the app, which sends a batch again until
-- it hears an answer.
-- models/sources/web.yaml: sources.web.app_events

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('web', 'app_events') }}
),

renamed as (
    select
        batch_id,
        try_cast(position as bigint) as position,
        message_id,
        anonymous_id,
        customer_id,
        event_name,
        screen,
        try_cast(occurred_at as timestamp) as occurred_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by batch_id, position
            order by
                occurred_at nulls last,
                loaded_at nulls last,
                message_id nulls last,
                anonymous_id nulls last,
                customer_id nulls last,
                event_name nulls last,
                screen nulls last
        ) as delivery
    from renamed
    where
        (
            occurred_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or occurred_at is null
        )
        and batch_id is not null
        and position is not null
),

final as (
    select
        batch_id,
        position,
        message_id,
        anonymous_id,
        customer_id,
        event_name,
        screen,
        occurred_at,
        loaded_at,
        replace(replace(batch_id, '\', '\\'), '|', '\|') || '|'
        || cast(position as varchar) as row_key
    from ranked
    where delivery = 1
)

select * from final
