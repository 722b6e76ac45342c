-- How did monthly revenue divide among the segments that companies were in on the day: 1 February and 1 April 2026?
--
-- By hand: the amounts of question 5, the segments of crm/companies.csv. Harbor Logistics is mid until 10 February, then
-- enterprise; Cobalt Labs is small until 5 March (a misspelt version of January came late), then mid; sales has never
-- looked at Gale Direct.
--   1 Feb  mid 210 | small Birch 20 + Cobalt 100 + Austria 30 + Elm 10 | unknown Gale 30                         = 400
--   1 Apr  enterprise 250 | mid Cobalt 200 | small Birch 10 + Dune 10 + Austria 80 | unknown Gale 30             = 580
with dates as (
    select unnest([timestamp '2026-02-01', timestamp '2026-04-01']) as instant
)

select
    cast(dates.instant as date) as on_date,
    coalesce(dim_company_history.segment, '(unknown)') as segment,
    count(distinct dim_company_history.organization_id) as companies,
    sum(dim_subscription_history.mrr) as mrr
from dates
inner join dim_subscription_history
    on dates.instant >= dim_subscription_history.valid_from
    and dates.instant < dim_subscription_history.valid_to
    and dates.instant >= dim_subscription_history.started_at
inner join dim_company_history
    on dim_company_history.organization_id = dim_subscription_history.billing_customer_organization_id
    and dates.instant >= dim_company_history.valid_from
    and dates.instant < dim_company_history.valid_to
where dim_subscription_history.status = 'active'
group by all
order by on_date, segment
