-- A flower we sell.
-- models/baskets.yaml: entities.flower

{{ config(materialized='table') }}

with

shop__flowers as (
    select * from {{ ref('stg_shop__flowers') }}
),

members as (
    select
        md5(cast(flower_no as varchar)) as flower_key,
        flower_no,
        title,
        false as is_placeholder
    from shop__flowers
),

-- Facts whose flower is not known point here, so that an inner join loses none.
unknown_member as (
    select
        'unknown' as flower_key,
        cast(null as bigint) as flower_no,
        cast(null as varchar) as title,
        true as is_placeholder
),

final as (
    select * from members

    union all

    select * from unknown_member
)

select * from final
