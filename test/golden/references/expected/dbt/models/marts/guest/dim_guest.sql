-- Somebody who stayed with us.
-- models/model.yaml: entities.guest

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

candidates as (
    select * from {{ ref('int_guest__candidates') }}
),

guest__by_referred_by_no as (
    select * from {{ ref('dim_person_identifiers') }}
    where identifier_type = 'guest_no'
),

guest__by_friend as (
    select * from {{ ref('dim_person_identifiers') }}
    where identifier_type = 'email'
),

house__by_house_id as (
    select * from {{ ref('dim_house') }}
    where not is_placeholder
),

room__by_room_no as (
    select * from {{ ref('dim_room') }}
    where not is_placeholder
),

-- A profile is a guest once it holds an identifier that `requires` names.
members as (
    select
        person_id,
        max(
            case when identifier_type = 'guest_no' then identifier end
        ) as guest_no
    from resolved
    group by person_id
    having
        max(
            case when identifier_type in ('guest_no', 'email') then 1 else 0 end
        ) = 1
),

survivors as (
    select
        person_id,
        max(
            case when attribute = 'referred_by_no' then value end
        ) as referred_by_no,
        max(case when attribute = 'friend' then value end) as friend,
        max(case when attribute = 'house_id' then value end) as house_id,
        max(case when attribute = 'room_no' then value end) as room_no
    from candidates
    where preference = 1
    group by person_id
),

described as (
    select
        members.person_id,
        members.guest_no,
        survivors.referred_by_no,
        survivors.friend,
        cast(survivors.house_id as bigint) as house_id,
        survivors.room_no,
        false as is_placeholder
    from members
    left join survivors on members.person_id = survivors.person_id
),

-- The rows that it names, and what it belongs to.
referenced as (
    select
        described.person_id,
        described.guest_no,
        described.referred_by_no,
        described.friend,
        described.house_id,
        described.room_no,
        coalesce(
            guest__by_referred_by_no.person_id, 'unknown'
        ) as referred_by_person_id,
        coalesce(guest__by_friend.person_id, 'unknown') as friend_person_id,
        coalesce(house__by_house_id.house_key, 'unknown') as house_key,
        coalesce(room__by_room_no.room_key, 'unknown') as room_key,
        described.is_placeholder
    from described
    left join guest__by_referred_by_no
        on cast(
            try_cast(
                regexp_extract(
                    described.referred_by_no, '^\s*([+-]?[0-9]+)\s*$', 1
                ) as bigint
            ) as varchar
        ) = guest__by_referred_by_no.identifier
    left join guest__by_friend
        on case
            when regexp_matches(
                lower(trim(described.friend, e' \t\n\r')),
                '^[^@ ]+@[^@ ]+[.][^@ ]+$'
            ) then lower(trim(described.friend, e' \t\n\r'))
        end = guest__by_friend.identifier
    left join house__by_house_id
        on described.house_id = house__by_house_id.house_id
    left join room__by_room_no
        on
            described.house_id = room__by_room_no.house_id
            and described.room_no = room__by_room_no.room_no
),

-- For facts of rows without an identifier. Profiles that are no guest have
-- facts too; they stand in dim_person alone.
unknown_member as (
    select
        'unknown' as person_id,
        cast(null as varchar) as guest_no,
        cast(null as varchar) as referred_by_no,
        cast(null as varchar) as friend,
        cast(null as bigint) as house_id,
        cast(null as varchar) as room_no,
        'unknown' as referred_by_person_id,
        'unknown' as friend_person_id,
        'unknown' as house_key,
        'unknown' as room_key,
        true as is_placeholder
),

final as (
    select * from referenced

    union all

    select * from unknown_member
)

select * from final
