-- One row per room, written over.
-- models/model.yaml: sources.pms.rooms

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('pms', 'rooms') }}
),

renamed as (
    select
        house,
        try_cast(room_no as bigint) as room_no,
        try_cast(rate as decimal(9, 2)) as rate,
        try_cast(cleaned_at as timestamp) as cleaned_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by house, room_no
            order by
                updated_at desc nulls last,
                rate nulls last,
                cleaned_at nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and house is not null
        and room_no is not null
),

final as (
    select
        house,
        room_no,
        rate,
        cleaned_at,
        updated_at,
        replace(replace(house, '\', '\\'), '|', '\|') || '|'
        || cast(room_no as varchar) as row_key
    from ranked
    where recency = 1
)

select * from final
