-- One row per house.
-- models/model.yaml: sources.pms.houses

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('pms', 'houses') }}
),

renamed as (
    select
        try_cast(house_id as bigint) as house_id,
        name,
        try_cast(is_closed as boolean) as is_closed,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

computed as (
    select
        renamed.*,
        coalesce(is_closed, false) as is_deleted
    from renamed
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by house_id
            order by
                updated_at desc nulls last,
                name nulls last,
                is_closed nulls last
        ) as recency
    from computed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and house_id is not null
),

final as (
    select
        house_id,
        name,
        updated_at,
        is_deleted
    from ranked
    where recency = 1
)

select * from final
