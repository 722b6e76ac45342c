-- One row per guest.
-- models/model.yaml: sources.pms.guests

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('pms', 'guests') }}
),

renamed as (
    select
        try_cast(guest_no as bigint) as guest_no,
        email,
        referred_by_no,
        friend,
        try_cast(house_id as bigint) as house_id,
        room_no,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by guest_no
            order by
                updated_at desc nulls last,
                email nulls last,
                referred_by_no nulls last,
                friend nulls last,
                house_id nulls last,
                room_no nulls last,
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
        and guest_no is not null
),

final as (
    select
        guest_no,
        email,
        referred_by_no,
        friend,
        house_id,
        room_no,
        created_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
