-- One row per tap.
-- models/museum.yaml: sources.audio.taps

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('audio', 'taps') }}
),

renamed as (
    select
        tap_no,
        ticket_no,
        kind,
        try_cast(tapped_at as timestamp) as tapped_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by tap_no
            order by tapped_at nulls last, ticket_no nulls last, kind nulls last
        ) as delivery
    from renamed
    where
        (
            tapped_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or tapped_at is null
        )
        and tap_no is not null
),

final as (
    select
        tap_no,
        ticket_no,
        kind,
        tapped_at
    from ranked
    where delivery = 1
)

select * from final
