-- A room to stay in. As it was: one row per version of the room, half-open in
-- time.
-- models/model.yaml: entities.room

{{ config(materialized='table') }}

with

pms__rooms as (
    select * from {{ ref('int_pms__rooms__changes') }}
),

compared as (
    select
        house,
        room_no,
        rate,
        held_from as changed_at,
        is_gone as is_withdrawn,
        row_number() over (
            partition by house, room_no
            order by held_from
        ) as version,
        lag(is_gone) over (
            partition by house, room_no
            order by held_from
        ) as was_withdrawn,
        lag(rate) over (
            partition by house, room_no
            order by held_from
        ) as previous_rate
    from pms__rooms
),

-- A version that changes nothing is no version.
changed as (
    select
        house,
        room_no,
        rate,
        is_withdrawn,
        case
            when version = 1 then timestamp '0001-01-01 00:00:00'
            else changed_at
        end as valid_from
    from compared
    where
        version = 1
        or is_withdrawn <> was_withdrawn
        or rate is distinct from previous_rate
),

bounded as (
    select
        house,
        room_no,
        rate,
        is_withdrawn,
        valid_from,
        lead(valid_from) over (
            partition by house, room_no
            order by valid_from
        ) as next_valid_from
    from changed
),

-- A withdrawn row ends its last version and begins none.
versions as (
    select
        md5(
            replace(replace(house, '\', '\\'), '|', '\|') || '|'
            || cast(room_no as varchar) || '|'
            || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as room_version_id,
        md5(
            replace(replace(house, '\', '\\'), '|', '\|') || '|'
            || cast(room_no as varchar)
        ) as room_key,
        house,
        room_no,
        rate,
        valid_from,
        coalesce(next_valid_from, timestamp '9999-12-31 00:00:00') as valid_to,
        next_valid_from is null as is_current,
        false as is_placeholder
    from bounded
    where not is_withdrawn
),

unknown_member as (
    select
        'unknown' as room_version_id,
        'unknown' as room_key,
        cast(null as varchar) as house,
        cast(null as bigint) as room_no,
        cast(null as decimal(9, 2)) as rate,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_current,
        true as is_placeholder
),

final as (
    select * from versions

    union all

    select * from unknown_member
)

select * from final
