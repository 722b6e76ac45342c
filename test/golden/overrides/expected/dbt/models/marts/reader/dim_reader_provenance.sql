-- Which source row gave each attribute of a reader its value.
-- models/model.yaml: entities.reader.attributes

{{ config(materialized='table') }}

with

candidates as (
    select * from {{ ref('int_reader__candidates') }}
),

members as (
    select * from {{ ref('dim_reader') }}
),

final as (
    select
        candidates.candidate_id as provenance_id,
        candidates.person_id,
        candidates.attribute,
        candidates.source_table,
        candidates.source_key,
        candidates.source_column,
        candidates.updated_at
    from candidates
    inner join members on candidates.person_id = members.person_id
    where candidates.preference = 1
)

select * from final
