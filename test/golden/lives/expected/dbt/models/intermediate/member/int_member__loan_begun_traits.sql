-- What loan_begun tells about each member.
-- models/model.yaml: entities.member.traits

{{ config(materialized='table') }}

with

loan_begun__events as (
    select * from {{ ref('fct_loan_begun') }}
    where person_id <> 'unknown'
),

aggregated as (
    select
        person_id,
        count(*) as loans
    from loan_begun__events
    group by person_id
),

final as (
    select
        aggregated.person_id,
        aggregated.loans
    from aggregated
)

select * from final
