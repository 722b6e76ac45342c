-- From 1 February to 1 April 2026: whose monthly revenue grew, whose shrank, who came and who left?
--
-- By hand, from the versions of question 1, by company:
--   Harbor Logistics  S-1 150 + S-2 60 = 210  ->  S-1 250           growth of two accounts together: -60 of B-2 is no loss
--   Birch Foods       S-3 20                  ->  S-3 10
--   Cobalt Labs       S-4 100                 ->  S-4 200
--   Dune Travel       on trial                ->  S-5 10
--   Harbor Austria    S-6 30                  ->  S-6 30 + S-9 50
--   Elm Consulting    S-7 10                  ->  paused
--   Gale Direct       S-8 30                  ->  S-8 30
-- 400 + 40 - 10 + 100 + 10 + 50 - 10 = 580, the sum of question 1.
with subscriptions as (
    select
        billing_customer_organization_id as organization_id,
        mrr,
        valid_from <= timestamp '2026-02-01' and valid_to > timestamp '2026-02-01'
        and started_at <= timestamp '2026-02-01' as is_before,
        valid_from <= timestamp '2026-04-01' and valid_to > timestamp '2026-04-01'
        and started_at <= timestamp '2026-04-01' as is_after
    from dim_subscription_history
    where status = 'active'
),

companies as (
    select
        organization_id,
        coalesce(sum(mrr) filter (where is_before), 0) as mrr_before,
        coalesce(sum(mrr) filter (where is_after), 0) as mrr_after
    from subscriptions
    group by organization_id
)

select
    dim_company.name as company,
    mrr_before,
    mrr_after,
    mrr_after - mrr_before as change,
    case
        when mrr_before = 0 then 'new'
        when mrr_after = 0 then 'lost'
        when mrr_after > mrr_before then 'expansion'
        when mrr_after < mrr_before then 'contraction'
        else 'unchanged'
    end as kind
from companies
inner join dim_company using (organization_id)
order by company
