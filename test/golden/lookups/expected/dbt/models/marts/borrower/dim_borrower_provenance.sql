-- Which source row gave each attribute of a borrower its value.
-- models/model.yaml: entities.borrower.attributes

{{ config(materialized='table') }}

with

candidates as (
    select * from {{ ref('int_borrower__candidates') }}
),

members as (
    select * from {{ ref('dim_borrower') }}
),

final as (
    select
        candidates.candidate_id as provenance_id,
        candidates.reader_id,
        candidates.attribute,
        candidates.source_table,
        candidates.source_key,
        candidates.source_column,
        candidates.updated_at
    from candidates
    inner join members on candidates.reader_id = members.reader_id
    where candidates.preference = 1
)

select * from final
