-- What loan_begun tells about each member.
-- models/model.yaml: entities.member.traits

{{ config(materialized='table') }}

with

loan_begun__events as (
    select * from {{ ref('fct_loan_begun') }}
    where fetcher_person_id <> 'unknown'
),

aggregated as (
    select
        fetcher_person_id,
        count(*) as fetched
    from loan_begun__events
    group by fetcher_person_id
),

final as (
    select
        aggregated.fetcher_person_id as person_id,
        aggregated.fetched
    from aggregated
)

select * from final
