-- Which source row gave each attribute of a firm its value.
-- models/model.yaml: entities.firm.attributes

{{ config(materialized='table') }}

with

candidates as (
    select * from {{ ref('int_firm__candidates') }}
),

members as (
    select * from {{ ref('dim_firm') }}
),

final as (
    select
        candidates.candidate_id as provenance_id,
        candidates.company_id,
        candidates.attribute,
        candidates.source_table,
        candidates.source_key,
        candidates.source_column,
        candidates.updated_at
    from candidates
    inner join members on candidates.company_id = members.company_id
    where candidates.preference = 1
)

select * from final
