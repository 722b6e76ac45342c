-- Which companies had more people on seats than they had booked, on 15 March 2026, 0:00?
--
-- By hand, the people from app/seats.csv, the bookings from billing/subscriptions.csv at that instant:
--   Birch Foods       Eva SE-05, Kim SE-06 since the day before; Elmar's SE-20 began and ended at once        2 of 1
--   Dune Travel       Gus SE-10, Finn SE-12, back since 1 March; S-5, on trial, is a booking                  2 of 1
--   Elm Consulting    Elmar SE-15; S-7 is paused                                                              1 of 0
--   Harbor Austria    Hana SE-13, Ivo SE-14; S-9 has not begun                                                2 of 1
-- Not Harbor Logistics: Ann SE-01, Ann A. SE-04 and Ben, who has a seat in two workspaces, are 3 of 5; Ivo's SE-16 is
-- over, SE-18 is support. Not Cobalt Labs: Cora SE-07 and Ivo SE-09 are 2 of 4; Joy's SE-08 ended at this very instant,
-- nobody has taken the invitation of SE-19. Kim's SE-17 is in a workspace without a company.
with used as (
    select
        organization_id,
        count(distinct person_id) as people
    from dim_seat
    where valid_from <= timestamp '2026-03-15' and valid_to > timestamp '2026-03-15' and person_id <> 'unknown'
    group by organization_id
),

booked as (
    select
        billing_customer_organization_id as organization_id,
        sum(seats) as seats
    from dim_subscription_history
    where valid_from <= timestamp '2026-03-15' and valid_to > timestamp '2026-03-15'
        and started_at <= timestamp '2026-03-15' and status in ('active', 'trialing')
    group by billing_customer_organization_id
)

select
    dim_company.name as company,
    used.people as people_on_seats,
    coalesce(booked.seats, 0) as seats_booked
from used
inner join dim_company using (organization_id)
left join booked using (organization_id)
where used.people > coalesce(booked.seats, 0)
order by company
