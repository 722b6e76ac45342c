-- A house of ours.
-- models/model.yaml: entities.house

{{ config(materialized='table') }}

with

pms__houses as (
    select * from {{ ref('stg_pms__houses') }}
),

members as (
    select
        md5(cast(house_id as varchar)) as house_key,
        house_id,
        name,
        false as is_placeholder
    from pms__houses
    where not is_deleted
),

-- Facts whose house is not known point here, so that an inner join loses none.
unknown_member as (
    select
        'unknown' as house_key,
        cast(null as bigint) as house_id,
        cast(null as varchar) as name,
        true as is_placeholder
),

final as (
    select * from members

    union all

    select * from unknown_member
)

select * from final
