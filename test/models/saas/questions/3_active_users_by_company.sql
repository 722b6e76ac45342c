-- How many people of each company used the product in the last 30 days, and how often?
--
-- By hand, from app/events.ndjson, after 2 March and up to 1 April 2026, 0:00:
--   Birch Foods       Kim E-07; Eva's E-06 is of the instant at which the window opens, her E-20 is no feature
--   Cobalt Labs       Cora E-08, Ivo E-09, Joy E-11
--   Dune Travel       Finn E-13, at the last instant; Gus E-12 is older
--   Harbor Austria    Ivo E-10: one consultant, two companies
--   Harbor Logistics  Ann E-01 (sent twice) and E-02, Ben E-03 in one workspace and E-04 in the other, Ann A. E-05;
--                     E-14 is somebody unknown: a use, but nobody to count; E-19 names no feature
-- E-16 is in a workspace without a company, E-17 is support, E-18 is in no workspace, E-21 is later than the build.
-- Elm Consulting's E-15 is of February, Fjord Media and Gale Direct have never come.
select
    dim_company.name as company,
    count(distinct fct_feature_used.person_id) filter (where fct_feature_used.person_id <> 'unknown') as people,
    count(fct_feature_used.feature_used_id) as uses
from dim_company
left join fct_feature_used
    on fct_feature_used.organization_id = dim_company.organization_id
    and fct_feature_used.occurred_at > timestamp '2026-04-01' - interval 30 day
where not dim_company.is_placeholder
group by all
order by company
