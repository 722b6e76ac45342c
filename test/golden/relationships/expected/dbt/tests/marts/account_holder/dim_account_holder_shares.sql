-- Shares of one account that do not add up to 1.

{{ config(severity='warn') }}

-- Shares of one account that do not add up to 1, at any moment at which one of
-- them begins.

with

relationship as (
    select * from {{ ref('dim_account_holder') }}
    where account_key <> 'unknown'
),

moments as (
    select distinct
        account_key,
        valid_from as valid_at
    from relationship
),

final as (
    select
        moments.account_key,
        moments.valid_at,
        sum(relationship.weight) as shares
    from moments
    inner join relationship
        on
            moments.account_key = relationship.account_key
            and moments.valid_at >= relationship.valid_from
            and moments.valid_at < relationship.valid_to
    group by moments.account_key, moments.valid_at
    having abs(sum(relationship.weight) - 1) > 0.001
)

select * from final
