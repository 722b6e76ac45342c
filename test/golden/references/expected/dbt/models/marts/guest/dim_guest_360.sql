-- Somebody who stayed with us. With everything computed about them.
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
        referred_by_no,
        friend,
        house_id,
        room_no,
        referred_by_person_id,
        friend_person_id,
        house_key,
        room_key,
        is_placeholder
    from members
)

select * from final
