-- One row per change of a room.
-- models/model.yaml: sources.pms.rooms

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('pms', 'rooms') }}
),

renamed as (
    select
        try_cast(house_id as bigint) as house_id,
        room_no,
        try_cast(beds as bigint) as beds,
        try_cast(annex_of_id as bigint) as annex_of_id,
        try_cast(changed_at as timestamp) as changed_at
    from source
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by house_id, room_no, changed_at
            order by beds nulls last, annex_of_id nulls last
        ) as recency
    from renamed
    where
        (
            changed_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or changed_at is null
        )
        and house_id is not null
        and room_no is not null
        and changed_at is not null
),

final as (
    select
        house_id,
        room_no,
        beds,
        annex_of_id,
        changed_at,
        cast(house_id as varchar) || '|'
        || replace(replace(room_no, '\', '\\'), '|', '\|') || '|'
        || strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
