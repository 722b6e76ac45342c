-- Where money lies. With everything computed about it.
-- models/model.yaml: entities.account

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_account') }}
),

advice_given_over_account_holder_traits as (
    select *
    from {{ ref('int_account__advice_given_over_account_holder_traits') }}
),

advice_given_by_witness_over_account_holder_traits as (
    select *
    from {{ ref('int_account__advice_given_by_witness_over_account_holder_traits') }}
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(advice_given_over_account_holder_traits.advices, 0) as advices,
        coalesce(
            advice_given_over_account_holder_traits.minutes_30d, 0
        ) as minutes_30d,
        advice_given_over_account_holder_traits.last_topic,
        coalesce(
            advice_given_by_witness_over_account_holder_traits.clients_witnessed,
            0
        ) as clients_witnessed
    from members
    left join advice_given_over_account_holder_traits
        on
            members.account_key
            = advice_given_over_account_holder_traits.account_key
    left join advice_given_by_witness_over_account_holder_traits
        on
            members.account_key
            = advice_given_by_witness_over_account_holder_traits.account_key
),

final as (
    select
        account_key,
        account_no,
        kind,
        advices,
        minutes_30d,
        last_topic,
        clients_witnessed,
        is_placeholder
    from computed
)

select * from final
