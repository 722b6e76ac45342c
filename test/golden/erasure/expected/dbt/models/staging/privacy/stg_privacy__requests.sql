-- One row per request to be forgotten.
-- models/model.yaml: sources.privacy.requests

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('privacy', 'requests') }}
),

renamed as (
    select
        request_no,
        identifier_type,
        identifier,
        try_cast(received_at as timestamp) as received_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by request_no
            order by
                received_at nulls last,
                identifier_type nulls last,
                identifier nulls last
        ) as delivery
    from renamed
    where
        (
            received_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or received_at is null
        )
        and request_no is not null
),

final as (
    select
        request_no,
        identifier_type,
        identifier,
        received_at
    from ranked
    where delivery = 1
)

select * from final
