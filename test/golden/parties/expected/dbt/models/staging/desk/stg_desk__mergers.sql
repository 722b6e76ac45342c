-- One row per account that was folded into another.
-- models/model.yaml: sources.desk.mergers

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('desk', 'mergers') }}
),

renamed as (
    select
        try_cast(merger_no as bigint) as merger_no,
        try_cast(old_no as bigint) as old_no,
        new_no,
        try_cast(merged_at as timestamp) as merged_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by merger_no
            order by merged_at nulls last, old_no nulls last, new_no nulls last
        ) as delivery
    from renamed
    where
        (
            merged_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or merged_at is null
        )
        and merger_no is not null
),

final as (
    select
        merger_no,
        old_no,
        new_no,
        merged_at
    from ranked
    where delivery = 1
)

select * from final
