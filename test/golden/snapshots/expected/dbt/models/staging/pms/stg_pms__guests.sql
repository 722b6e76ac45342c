-- One row per guest, written over.
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
        city,
        passport_no,
        try_cast(has_left as boolean) as has_left,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

computed as (
    select
        renamed.*,
        coalesce(has_left, false) as is_deleted
    from renamed
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
                city nulls last,
                passport_no nulls last,
                has_left nulls last,
                created_at nulls last
        ) as recency
    from computed
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
        city,
        passport_no,
        has_left,
        created_at,
        updated_at,
        is_deleted
    from ranked
    where recency = 1
)

select * from final
