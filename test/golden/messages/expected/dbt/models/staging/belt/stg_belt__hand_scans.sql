-- One row per scan by hand.
-- models/parcels.yaml: sources.belt.hand_scans

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('belt', 'hand_scans') }}
),

renamed as (
    select
        scan_no,
        stamp,
        parcel_no,
        try_cast(scanned_at as timestamp) as scanned_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by scan_no
            order by
                scanned_at nulls last,
                stamp nulls last,
                parcel_no nulls last
        ) as delivery
    from renamed
    where
        (
            scanned_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or scanned_at is null
        )
        and scan_no is not null
),

final as (
    select
        scan_no,
        stamp,
        parcel_no,
        scanned_at
    from ranked
    where delivery = 1
)

select * from final
