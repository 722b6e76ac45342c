-- One row per delivery of a scan.
-- models/parcels.yaml: sources.belt.scans

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('belt', 'scans') }}
),

renamed as (
    select
        try_cast(batch_no as bigint) as batch_no,
        try_cast(line_no as bigint) as line_no,
        try_cast(message_no as bigint) as message_no,
        kind,
        parcel_no,
        try_cast(weight as decimal(9, 3)) as weight,
        try_cast(scanned_at as timestamp) as scanned_at,
        try_cast(loaded_at as timestamp) as loaded_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by batch_no, line_no
            order by
                scanned_at nulls last,
                loaded_at nulls last,
                message_no nulls last,
                kind nulls last,
                parcel_no nulls last,
                weight nulls last
        ) as delivery
    from renamed
    where
        (
            scanned_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or scanned_at is null
        )
        and batch_no is not null
        and line_no is not null
),

final as (
    select
        batch_no,
        line_no,
        message_no,
        kind,
        parcel_no,
        weight,
        scanned_at,
        loaded_at,
        cast(batch_no as varchar) || '|' || cast(line_no as varchar) as row_key
    from ranked
    where delivery = 1
)

select * from final
