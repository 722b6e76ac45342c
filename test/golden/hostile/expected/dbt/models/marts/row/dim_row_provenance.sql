-- Which source row gave each attribute of a row its value.
-- models/model.yaml: entities.row.attributes

{{ config(materialized='table') }}

with

candidates as (
    select * from {{ ref('int_row__candidates') }}
),

members as (
    select * from {{ ref('dim_row') }}
),

final as (
    select
        candidates.candidate_id as provenance_id,
        candidates.someone_id,
        candidates.attribute,
        candidates.source_table,
        candidates.source_key,
        candidates.source_column,
        candidates.updated_at
    from candidates
    inner join members on candidates.someone_id = members.someone_id
    where candidates.preference = 1
)

select * from final
