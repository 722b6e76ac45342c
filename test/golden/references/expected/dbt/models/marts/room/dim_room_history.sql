-- A room of a house. As it was: one row per version of the room, half-open in
-- time.
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

compared as (
    select
        house_id,
        room_no,
        beds,
        annex_of_id,
        changed_at as changed_at,
        row_number() over (
            partition by house_id, room_no
            order by changed_at
        ) as version,
        lag(beds) over (
            partition by house_id, room_no
            order by changed_at
        ) as previous_beds,
        lag(annex_of_id) over (
            partition by house_id, room_no
            order by changed_at
        ) as previous_annex_of_id
    from pms__rooms
),

-- A version that changes nothing is no version.
changed as (
    select
        house_id,
        room_no,
        beds,
        annex_of_id,
        case
            when version = 1 then timestamp '0001-01-01 00:00:00'
            else changed_at
        end as valid_from
    from compared
    where
        version = 1
        or beds is distinct from previous_beds
        or annex_of_id is distinct from previous_annex_of_id
),

bounded as (
    select
        house_id,
        room_no,
        beds,
        annex_of_id,
        valid_from,
        lead(valid_from) over (
            partition by house_id, room_no
            order by valid_from
        ) as next_valid_from
    from changed
),

versions as (
    select
        md5(
            cast(house_id as varchar) || '|'
            || replace(replace(room_no, '\', '\\'), '|', '\|') || '|'
            || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as room_version_id,
        md5(
            cast(house_id as varchar) || '|'
            || replace(replace(room_no, '\', '\\'), '|', '\|')
        ) as room_key,
        house_id,
        room_no,
        beds,
        annex_of_id,
        valid_from,
        coalesce(next_valid_from, timestamp '9999-12-31 00:00:00') as valid_to,
        next_valid_from is null as is_current,
        false as is_placeholder
    from bounded
),

-- The rows that its attributes name.
referenced as (
    select
        versions.room_version_id,
        versions.room_key,
        versions.house_id,
        versions.room_no,
        versions.beds,
        versions.annex_of_id,
        coalesce(house__by_annex_of_id.house_key, 'unknown') as annex_of_key,
        versions.valid_from,
        versions.valid_to,
        versions.is_current,
        versions.is_placeholder
    from versions
    left join house__by_annex_of_id
        on versions.annex_of_id = house__by_annex_of_id.house_id
),

unknown_member as (
    select
        'unknown' as room_version_id,
        'unknown' as room_key,
        cast(null as bigint) as house_id,
        cast(null as varchar) as room_no,
        cast(null as bigint) as beds,
        cast(null as bigint) as annex_of_id,
        'unknown' as annex_of_key,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_current,
        true as is_placeholder
),

final as (
    select * from referenced

    union all

    select * from unknown_member
)

select * from final
