-- What is kept of pms.rooms, as it is now: one row per house, room_no.
-- models/model.yaml: sources.pms.rooms

{{ config(materialized='view') }}

with

pms__rooms as (
    select * from {{ ref('stg_pms__rooms') }}
),

-- Other columns are not kept.
kept as (
    select
        house,
        room_no,
        rate,
        updated_at,
        cast('{{ var("as_of", run_started_at) }}' as timestamp) as seen_from
    from pms__rooms
),

final as (
    select
        house,
        room_no,
        rate,
        updated_at,
        md5(
            replace(replace(house, '\', '\\'), '|', '\|') || '|'
            || cast(room_no as varchar) || '|'
            || coalesce(strftime(updated_at, '%Y-%m-%dT%H:%M:%S.%fZ'), '')
            || '|' || strftime(seen_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as state_id,
        seen_from
    from kept
)

select * from final
