-- One row per till.
-- models/model.yaml: sources.pos.tills

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('pos', 'tills') }}
),

renamed as (
    select
        try_cast(till_no as bigint) as till_no,
        place,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by till_no
            order by updated_at desc nulls last, place nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and till_no is not null
),

final as (
    select
        till_no,
        place,
        updated_at
    from ranked
    where recency = 1
)

select * from final
