-- Values of shop.stores that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

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
            region_id,
            opened_on,
            floor_space,
            created_at,
            updated_at,
            _loaded_at
        from source
    ) as found
),

store_id_lost as (
    select
        'store_id' as column_name,
        cast(store_id as varchar) as value
    from delivered
    where
        trim(cast(store_id as varchar)) <> ''
        and try_cast(store_id as bigint) is null
),

region_id_lost as (
    select
        'region_id' as column_name,
        cast(region_id as varchar) as value
    from delivered
    where
        trim(cast(region_id as varchar)) <> ''
        and try_cast(region_id as bigint) is null
),

opened_on_lost as (
    select
        'opened_on' as column_name,
        cast(opened_on as varchar) as value
    from delivered
    where
        trim(cast(opened_on as varchar)) <> ''
        and try_cast(opened_on as date) is null
),

floor_space_lost as (
    select
        'floor_space' as column_name,
        cast(floor_space as varchar) as value
    from delivered
    where
        trim(cast(floor_space as varchar)) <> ''
        and try_cast(floor_space as bigint) is null
),

created_at_lost as (
    select
        'created_at' as column_name,
        cast(created_at as varchar) as value
    from delivered
    where
        trim(cast(created_at as varchar)) <> ''
        and try_cast(created_at as timestamp) is null
),

updated_at_lost as (
    select
        'updated_at' as column_name,
        cast(updated_at as varchar) as value
    from delivered
    where
        trim(cast(updated_at as varchar)) <> ''
        and try_cast(updated_at as timestamp) is null
),

loaded_at_lost as (
    select
        'loaded_at' as column_name,
        cast(_loaded_at as varchar) as value
    from delivered
    where
        trim(cast(_loaded_at as varchar)) <> ''
        and try_cast(_loaded_at as timestamp) is null
),

final as (
    select * from store_id_lost

    union all

    select * from region_id_lost

    union all

    select * from opened_on_lost

    union all

    select * from floor_space_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
