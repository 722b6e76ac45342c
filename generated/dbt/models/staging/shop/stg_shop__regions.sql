-- One row per sales region, redrawn now and then.
-- models/sources/shop.yaml: sources.shop.regions

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'regions') }}
),

renamed as (
    select
        try_cast(region_id as bigint) as region_id,
        name,
        manager,
        try_cast(is_closed as boolean) as is_closed,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
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
            partition by region_id
            order by
                updated_at desc nulls last,
                loaded_at desc nulls last,
                name nulls last,
                manager nulls last,
                is_closed nulls last,
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
        and region_id is not null
),

final as (
    select
        region_id,
        name,
        manager,
        created_at,
        updated_at,
        loaded_at,
        is_deleted
    from ranked
    where recency = 1
)

select * from final
