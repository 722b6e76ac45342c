-- One row per shelf.
-- models/model.yaml: sources.ils.shelves

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('ils', 'shelves') }}
),

renamed as (
    select
        shelf,
        floor,
        topic,
        split_from,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by shelf
            order by
                updated_at desc nulls last,
                floor nulls last,
                topic nulls last,
                split_from nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and shelf is not null
),

final as (
    select
        shelf,
        floor,
        topic,
        split_from,
        updated_at
    from ranked
    where recency = 1
)

select * from final
