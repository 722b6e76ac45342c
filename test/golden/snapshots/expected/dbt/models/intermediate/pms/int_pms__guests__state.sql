-- What is kept of pms.guests, as it is now: one row per guest_no.
-- models/model.yaml: sources.pms.guests

{{ config(materialized='view') }}

with

pms__guests as (
    select * from {{ ref('stg_pms__guests') }}
),

-- Other columns are not kept.
kept as (
    select
        guest_no,
        city,
        updated_at,
        is_deleted,
        cast('{{ var("as_of", run_started_at) }}' as timestamp) as seen_from
    from pms__guests
),

final as (
    select
        guest_no,
        city,
        updated_at,
        is_deleted,
        md5(
            cast(guest_no as varchar) || '|'
            || coalesce(strftime(updated_at, '%Y-%m-%dT%H:%M:%S.%fZ'), '')
            || '|' || strftime(seen_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as state_id,
        seen_from
    from kept
)

select * from final
