-- A room to stay in.
-- models/model.yaml: entities.room

{{ config(materialized='table') }}

with

pms__rooms as (
    select * from {{ ref('stg_pms__rooms') }}
),

members as (
    select
        md5(
            replace(replace(house, '\', '\\'), '|', '\|') || '|'
            || cast(room_no as varchar)
        ) as room_key,
        house,
        room_no,
        rate,
        false as is_placeholder
    from pms__rooms
),

-- Facts whose room is not known point here, so that an inner join loses none.
unknown_member as (
    select
        'unknown' as room_key,
        cast(null as varchar) as house,
        cast(null as bigint) as room_no,
        cast(null as decimal(9, 2)) as rate,
        true as is_placeholder
),

final as (
    select * from members

    union all

    select * from unknown_member
)

select * from final
