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

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
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
            advice_given__facts.person_id = account_holder__stays.person_id
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

-- The last event that has a value.
last_topic__placed as (
    select
        account__reached,
        topic as value,
        row_number() over (
            partition by account__reached
            order by occurred_at desc, advice_given_id desc
        ) as place
    from advice_given__events
    where topic is not null
),

aggregated as (
    select
        account__reached,
        count(*) as advices,
        cast(
            sum(
                case
                    when occurred_at > run.as_of - interval '30 days'
                        then minutes
                end
            ) as bigint
        ) as minutes_30d
    from advice_given__events
    cross join run
    group by account__reached
),

final as (
    select
        aggregated.account__reached as account_key,
        aggregated.advices,
        aggregated.minutes_30d,
        last_topic__placed.value as last_topic
    from aggregated
    left join last_topic__placed
        on
            aggregated.account__reached = last_topic__placed.account__reached
            and last_topic__placed.place = 1
)

select * from final
