-- One row per reader, as a counter entered it.
-- models/model.yaml: sources.desk.readers

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('desk', 'readers') }}
),

renamed as (
    select
        try_cast(reader_no as bigint) as reader_no,
        try_cast(card_no as bigint) as card_no,
        email,
        phone,
        try_cast(joined_at as timestamp) as joined_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by reader_no
            order by
                updated_at desc nulls last,
                card_no nulls last,
                email nulls last,
                phone nulls last,
                joined_at nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and reader_no is not null
),

final as (
    select
        reader_no,
        card_no,
        email,
        phone,
        joined_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
