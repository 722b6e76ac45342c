-- Somebody who stays with us. With everything computed about them.
-- models/model.yaml: entities.guest

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_guest') }}
),

final as (
    select
        person_id,
        guest_no,
        member_no,
        city,
        is_placeholder
    from members
)

select * from final
