-- Somebody who plays here. With everything computed about them.
-- models/model.yaml: entities.member

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_member') }}
),

final as (
    select
        person_id,
        member_no,
        level,
        is_placeholder
    from members
)

select * from final
