-- A room of a house.
-- models/model.yaml: entities.room

{{ config(materialized='table') }}

with

pms__rooms as (
    select * from {{ ref('stg_pms__rooms') }}
),

house__by_annex_of_id as (
    select * from {{ ref('dim_house') }}
    where not is_placeholder
),

ranked as (
    select
        *,
        row_number() over (
            partition by house_id, room_no
            order by changed_at desc
        ) as recency
    from pms__rooms
),

members as (
    select
        md5(
            cast(house_id as varchar) || '|'
            || replace(replace(room_no, '\', '\\'), '|', '\|')
        ) as room_key,
        house_id,
        room_no,
        beds,
        annex_of_id,
        false as is_placeholder
    from ranked
    where recency = 1
),

-- The rows that its attributes name.
referenced as (
    select
        members.room_key,
        members.house_id,
        members.room_no,
        members.beds,
        members.annex_of_id,
        coalesce(house__by_annex_of_id.house_key, 'unknown') as annex_of_key,
        members.is_placeholder
    from members
    left join house__by_annex_of_id
        on members.annex_of_id = house__by_annex_of_id.house_id
),

-- Facts whose room is not known point here, so that an inner join loses none.
unknown_member as (
    select
        'unknown' as room_key,
        cast(null as bigint) as house_id,
        cast(null as varchar) as room_no,
        cast(null as bigint) as beds,
        cast(null as bigint) as annex_of_id,
        'unknown' as annex_of_key,
        true as is_placeholder
),

final as (
    select * from referenced

    union all

    select * from unknown_member
)

select * from final
