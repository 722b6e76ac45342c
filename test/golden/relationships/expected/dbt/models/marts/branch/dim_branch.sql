-- A branch of ours.
-- models/model.yaml: entities.branch

{{ config(materialized='table') }}

with

core__branches as (
    select * from {{ ref('stg_core__branches') }}
),

members as (
    select
        md5(cast(branch_id as varchar)) as branch_key,
        branch_id,
        city,
        false as is_placeholder
    from core__branches
),

-- Facts whose branch is not known point here, so that an inner join loses none.
unknown_member as (
    select
        'unknown' as branch_key,
        cast(null as bigint) as branch_id,
        cast(null as varchar) as city,
        true as is_placeholder
),

final as (
    select * from members

    union all

    select * from unknown_member
)

select * from final
