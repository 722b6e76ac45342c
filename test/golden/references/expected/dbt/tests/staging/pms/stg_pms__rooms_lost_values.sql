-- Values of pms.rooms that are not of their declared type, and null in staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('pms', 'rooms') }}
),

house_id_lost as (
    select
        'house_id' as column_name,
        cast(house_id as varchar) as value
    from source
    where
        trim(cast(house_id as varchar)) <> ''
        and try_cast(house_id as bigint) is null
),

beds_lost as (
    select
        'beds' as column_name,
        cast(beds as varchar) as value
    from source
    where
        trim(cast(beds as varchar)) <> ''
        and try_cast(beds as bigint) is null
),

annex_of_id_lost as (
    select
        'annex_of_id' as column_name,
        cast(annex_of_id as varchar) as value
    from source
    where
        trim(cast(annex_of_id as varchar)) <> ''
        and try_cast(annex_of_id as bigint) is null
),

changed_at_lost as (
    select
        'changed_at' as column_name,
        cast(changed_at as varchar) as value
    from source
    where
        trim(cast(changed_at as varchar)) <> ''
        and try_cast(changed_at as timestamp) is null
),

final as (
    select * from house_id_lost

    union all

    select * from beds_lost

    union all

    select * from annex_of_id_lost

    union all

    select * from changed_at_lost
)

select * from final
