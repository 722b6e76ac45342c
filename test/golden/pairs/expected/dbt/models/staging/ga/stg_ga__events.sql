-- One row per event.
-- models/analytics.yaml: sources.ga.events

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('ga', 'events') }}
),

renamed as (
    select
        try_cast(row_no as bigint) as row_no,
        event_name,
        event_params,
        case
            when try_cast(
                event_timestamp as bigint
            ) between -62135596800000000 and 253402300799999999 then make_timestamp(
                try_cast(event_timestamp as bigint)
            )
        end as event_timestamp
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by row_no
            order by
                event_timestamp nulls last,
                event_name nulls last,
                cast(event_params as varchar) nulls last
        ) as delivery
    from renamed
    where
        (
            event_timestamp <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or event_timestamp is null
        )
        and row_no is not null
),

final as (
    select
        row_no,
        event_name,
        event_params,
        event_timestamp
    from ranked
    where delivery = 1
)

select * from final
