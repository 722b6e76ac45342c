-- What row_seen tells about each row.
-- models/model.yaml: entities.row.traits

{{ config(materialized='table') }}

with

row_seen__events as (
    select * from {{ ref('fct_row_seen') }}
    where someone_id <> 'unknown'
),

aggregated as (
    select
        someone_id,
        count(
            case
                when (
                    note = ('it''s {' || '{ x }' || '} \ -- ')
                    or quote = ('{' || '{ x }' || '}')
                ) then 1
            end
        ) as tricky_seen
    from row_seen__events
    group by someone_id
),

final as (
    select
        aggregated.someone_id,
        aggregated.tricky_seen
    from aggregated
)

select * from final
