-- One row per garden centre.
-- models/sources/shop.yaml: sources.shop.stores

{{ config(materialized='view') }}

with

shop__stores as (
    select * from {{ ref('stg_shop__stores') }}
),

shop__regions as (
    select * from {{ ref('stg_shop__regions') }}
),

-- The shop.regions that each row names.
shop__regions__by_region_id as (
    select
        region_id as looked_up_key_1,
        case when not is_deleted then name end as region,
        case when not is_deleted then manager end as region_manager,
        greatest(updated_at, loaded_at) as looked_up_at
    from shop__regions
),

final as (
    select
        shop__stores.store_id,
        shop__stores.name,
        shop__stores.region_id,
        shop__stores.city,
        shop__stores.country,
        shop__stores.opened_on,
        shop__stores.floor_space,
        shop__stores.created_at,
        shop__stores.updated_at,
        shop__stores.loaded_at,
        shop__regions__by_region_id.region,
        shop__regions__by_region_id.region_manager,
        shop__regions__by_region_id.looked_up_at
    from shop__stores
    left join shop__regions__by_region_id
        on shop__stores.region_id = shop__regions__by_region_id.looked_up_key_1
)

select * from final
