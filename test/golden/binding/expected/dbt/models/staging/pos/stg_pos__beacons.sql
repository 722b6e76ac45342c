-- What the app reports.
-- models/model.yaml: sources.pos.beacons

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('pos', 'beacons') }}
),

renamed as (
    select
        beacon_id,
        card_no,
        kind,
        body,
        try_cast(sent_at as timestamp) as sent_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by beacon_id
            order by
                sent_at nulls last,
                card_no nulls last,
                kind nulls last,
                cast(body as varchar) nulls last
        ) as delivery
    from renamed
    where
        (
            sent_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or sent_at is null
        )
        and beacon_id is not null
),

final as (
    select
        beacon_id,
        card_no,
        kind,
        body,
        sent_at
    from ranked
    where delivery = 1
)

select * from final
