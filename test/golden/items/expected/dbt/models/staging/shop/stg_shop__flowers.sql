-- One row per flower.
-- models/baskets.yaml: sources.shop.flowers

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'flowers') }}
),

renamed as (
    select
        try_cast(flower_no as bigint) as flower_no,
        title,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by flower_no
            order by updated_at desc nulls last, title nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and flower_no is not null
),

final as (
    select
        flower_no,
        title,
        updated_at
    from ranked
    where recency = 1
)

select * from final
