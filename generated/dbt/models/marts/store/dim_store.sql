-- A garden centre of ours.
-- models/entities/store.yaml: entities.store

{{ config(materialized='table') }}

with

shop__stores as (
    select * from {{ ref('int_shop__stores') }}
),

members as (
    select
        md5(cast(store_id as varchar)) as store_key,
        store_id,
        name,
        city,
        country,
        region,
        region_manager,
        opened_on,
        false as is_placeholder
    from shop__stores
),

-- Facts whose store is not known point here, so that an inner join loses none.
unknown_member as (
    select
        'unknown' as store_key,
        cast(null as bigint) as store_id,
        cast(null as varchar) as name,
        cast(null as varchar) as city,
        cast(null as varchar) as country,
        cast(null as varchar) as region,
        cast(null as varchar) as region_manager,
        cast(null as date) as opened_on,
        true as is_placeholder
),

final as (
    select * from members

    union all

    select * from unknown_member
)

select * from final
