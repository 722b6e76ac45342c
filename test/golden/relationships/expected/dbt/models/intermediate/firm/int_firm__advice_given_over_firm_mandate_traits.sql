-- What advice_given tells about each firm.
-- models/model.yaml: entities.firm.traits

{{ config(materialized='table') }}

with

firm_mandate__stays as (
    select * from {{ ref('dim_firm_mandate') }}
    where not is_placeholder
),

advice_given__facts as (
    select * from {{ ref('fct_advice_given') }}
),

-- An event leads to what held when it happened, and once, however often that
-- is said.
advice_given__reached as (
    select distinct
        advice_given__facts.advice_given_id,
        firm_mandate__stays.company_id as firm__reached
    from advice_given__facts
    inner join firm_mandate__stays
        on
            advice_given__facts.person_id = firm_mandate__stays.person_id
            and advice_given__facts.occurred_at
            >= firm_mandate__stays.valid_from
            and advice_given__facts.occurred_at < firm_mandate__stays.valid_to
    where
        firm_mandate__stays.person_id <> 'unknown'
        and firm_mandate__stays.company_id <> 'unknown'
),

advice_given__events as (
    select
        advice_given__facts.*,
        advice_given__reached.firm__reached
    from advice_given__facts
    inner join advice_given__reached
        on
            advice_given__facts.advice_given_id
            = advice_given__reached.advice_given_id
),

aggregated as (
    select
        firm__reached,
        count(*) as advices
    from advice_given__events
    group by firm__reached
),

final as (
    select
        aggregated.firm__reached as company_id,
        aggregated.advices
    from aggregated
)

select * from final
