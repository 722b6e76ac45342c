-- How often did people come in the last 30 days, what did they use, and how many minutes did they stay?
--
-- By hand, from app/events.ndjson, half an hour of silence between two visits:
--   Ann    E-01 at 10:00 and E-02 at 10:29 are one visit of 29 minutes, though E-02 arrived three weeks later; E-18
--   Ben    E-03, E-04 a day later
--   Ivo    E-09 and, 20 minutes later in the workspace of another company, E-10: one visit
--   Kim    E-07 and, after 30 minutes to the second, E-16: two visits
--   Ann A. E-05, Cora E-08, Finn E-13, Joy E-11
-- Eva's E-06 is of the instant at which the 30 days open; E-14 is nobody's; E-19 and E-20 are no uses.
select
    dim_user.full_name as person,
    count(*) as visits,
    sum(fct_app_session.events) as uses,
    cast(sum(fct_app_session.duration_seconds) / 60 as integer) as minutes
from fct_app_session
inner join dim_user on dim_user.person_id = fct_app_session.person_id
where fct_app_session.started_at > timestamp '2026-04-01' - interval 30 day
group by all
order by person
