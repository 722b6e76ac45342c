-- One row per reader's card.
-- models/library.yaml: sources.desk.readers

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('desk', 'readers') }}
),

renamed as (
    select
        try_cast(row_no as bigint) as row_no,
        card_no,
        email,
        device,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by row_no
            order by
                updated_at desc nulls last,
                card_no nulls last,
                email nulls last,
                device nulls last,
                created_at nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and row_no is not null
),

final as (
    select
        row_no,
        card_no,
        email,
        device,
        created_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
