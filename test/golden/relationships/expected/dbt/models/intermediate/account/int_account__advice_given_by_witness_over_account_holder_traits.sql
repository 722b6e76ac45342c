-- What advice_given tells about each account.
-- models/model.yaml: entities.account.traits

{{ config(materialized='table') }}

with

account_holder__stays as (
    select * from {{ ref('dim_account_holder') }}
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
        account_holder__stays.account_key as account__reached
    from advice_given__facts
    inner join account_holder__stays
        on
            advice_given__facts.witness_person_id
            = account_holder__stays.person_id
            and advice_given__facts.occurred_at
            >= account_holder__stays.valid_from
            and advice_given__facts.occurred_at < account_holder__stays.valid_to
    where
        account_holder__stays.person_id <> 'unknown'
        and account_holder__stays.account_key <> 'unknown'
),

advice_given__events as (
    select
        advice_given__facts.*,
        advice_given__reached.account__reached
    from advice_given__facts
    inner join advice_given__reached
        on
            advice_given__facts.advice_given_id
            = advice_given__reached.advice_given_id
),

aggregated as (
    select
        account__reached,
        count(
            distinct case when person_id <> 'unknown' then person_id end
        ) as clients_witnessed
    from advice_given__events
    group by account__reached
),

final as (
    select
        aggregated.account__reached as account_key,
        aggregated.clients_witnessed
    from aggregated
)

select * from final
