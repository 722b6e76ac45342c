-- One row per scan, as text, with times since 1970.
-- models/model.yaml: sources.erp.scans

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('erp', 'scans') }}
),

renamed as (
    select
        scan_id,
        try_cast(
            regexp_extract(account_id, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
        ) as account_id,
        try_cast(
            regexp_extract(
                weight, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
            ) as decimal(9, 3)
        ) as weight,
        try_cast(
            regexp_extract(
                is_manual, '^\s*((?i:true|false|t|f|1|0))\s*$', 1
            ) as boolean
        ) as is_manual,
        try_cast(
            regexp_extract(
                day, '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*$', 1
            ) as date
        ) as day,
        case
            when try_cast(
                scanned_at as bigint
            ) between -62135596800000 and 253402300799999 then make_timestamp(
                try_cast(scanned_at as bigint) * 1000
            )
        end as scanned_at,
        try_cast(details as json) as details
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by scan_id
            order by
                scanned_at nulls last,
                account_id nulls last,
                weight nulls last,
                is_manual nulls last,
                day nulls last,
                cast(details as varchar) nulls last
        ) as delivery
    from renamed
    where
        (
            scanned_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or scanned_at is null
        )
        and scan_id is not null
),

final as (
    select
        scan_id,
        account_id,
        weight,
        is_manual,
        day,
        scanned_at,
        details
    from ranked
    where delivery = 1
)

select * from final
