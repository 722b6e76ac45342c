-- One row per garden centre.
-- models/sources/shop.yaml: sources.shop.stores

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'stores') }}
),

-- What the source may not have yet: in `delivered` the name means its column
-- once it has one, and the null here until then.
absent as (
    select cast(null as bigint) as floor_space
),

delivered as (
    select found.*
    from absent
    cross join lateral (
        select
            store_id,
            name,
            region_id,
            city,
            country,
            opened_on,
            floor_space,
            created_at,
            updated_at,
            _loaded_at
        from source
    ) as found
),

renamed as (
    select
        try_cast(store_id as bigint) as store_id,
        name,
        try_cast(region_id as bigint) as region_id,
        city,
        country,
        try_cast(opened_on as date) as opened_on,
        try_cast(floor_space as bigint) as floor_space,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from delivered
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by store_id
            order by
                updated_at desc nulls last,
                loaded_at desc nulls last,
                name nulls last,
                region_id nulls last,
                city nulls last,
                country nulls last,
                opened_on nulls last,
                floor_space nulls last,
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
        and store_id is not null
),

final as (
    select
        store_id,
        name,
        region_id,
        city,
        country,
        opened_on,
        floor_space,
        created_at,
        updated_at,
        loaded_at
    from ranked
    where recency = 1
)

select * from final
