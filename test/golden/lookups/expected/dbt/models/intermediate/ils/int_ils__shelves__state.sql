-- What is kept of ils.shelves, as it is now: one row per shelf.
-- models/model.yaml: sources.ils.shelves

{{ config(materialized='view') }}

with

ils__shelves as (
    select * from {{ ref('int_ils__shelves') }}
),

-- Other columns are not kept.
kept as (
    select
        shelf,
        topic,
        updated_at,
        parent_topic,
        looked_up_at,
        cast('{{ var("as_of", run_started_at) }}' as timestamp) as seen_from
    from ils__shelves
),

final as (
    select
        shelf,
        topic,
        updated_at,
        parent_topic,
        looked_up_at,
        md5(
            shelf || '|'
            || coalesce(strftime(updated_at, '%Y-%m-%dT%H:%M:%S.%fZ'), '')
            || '|' || strftime(seen_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as state_id,
        seen_from
    from kept
)

select * from final
