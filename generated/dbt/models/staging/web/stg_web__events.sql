-- One row per delivered event; a delivery may repeat.
-- models/sources/web.yaml: sources.web.events

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('web', 'events') }}
),

renamed as (
    select
        event_id,
        anonymous_id,
        customer_id,
        event_name,
        ip_address,
        properties,
        try_cast(occurred_at as timestamp) as occurred_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by event_id
            order by
                occurred_at nulls last,
                loaded_at nulls last,
                anonymous_id nulls last,
                customer_id nulls last,
                event_name nulls last,
                ip_address nulls last,
                cast(properties as varchar) nulls last
        ) as delivery
    from renamed
    where
        (
            occurred_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or occurred_at is null
        )
        and event_id is not null
),

final as (
    select
        event_id,
        anonymous_id,
        customer_id,
        event_name,
        ip_address,
        properties,
        occurred_at,
        loaded_at
    from ranked
    where delivery = 1
)

select * from final
