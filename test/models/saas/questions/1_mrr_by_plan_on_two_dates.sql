-- What did each plan bring in a month, as of 1 February and as of 1 April 2026, 0:00?
--
-- By hand, from billing/subscriptions.csv, the last version at or before the instant, active ones only:
--   1 Feb  business S-4 100 | starter S-3 20, S-7 10 | team S-1 150, S-2 60, S-6 30, S-8 30 (its change is of this instant)
--   1 Apr  business S-1 250, S-4 200 (of two changes of 5 Feb the last loaded), S-9 50 | starter S-3 10, S-5 10 | team S-6 30, S-8 30
-- S-5 is on trial on 1 Feb, S-2 canceled and S-7 paused on 1 Apr; S-9 began on 25 March, though its first version is
-- valid from the beginning of time; its change of 10 April is later than the build.
with dates as (
    select unnest([timestamp '2026-02-01', timestamp '2026-04-01']) as instant
)

select
    cast(dates.instant as date) as on_date,
    dim_subscription_history.plan,
    count(*) as subscriptions,
    sum(dim_subscription_history.mrr) as mrr
from dates
inner join dim_subscription_history
    on dates.instant >= dim_subscription_history.valid_from
    and dates.instant < dim_subscription_history.valid_to
    and dates.instant >= dim_subscription_history.started_at
where dim_subscription_history.status = 'active'
group by all
order by on_date, plan
