-- One row per branch.
-- models/model.yaml: sources.core.branches

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('core', 'branches') }}
),

renamed as (
    select
        try_cast(branch_id as bigint) as branch_id,
        city,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by branch_id
            order by updated_at desc nulls last, city nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and branch_id is not null
),

final as (
    select
        branch_id,
        city,
        updated_at
    from ranked
    where recency = 1
)

select * from final
