-- Which administrators have not used the product for 30 days, in whichever company, and when did they last?
--
-- By hand: the open seats with role admin of app/seats.csv are SE-01 Ann, SE-03 Ben, SE-05 Eva, SE-07 Cora, SE-10 Gus,
-- SE-13 Hana, SE-15 Elmar. Ann, Ben and Cora were there in March (question 3). Eva's last use, E-06, is of 2 March, 0:00,
-- at which the 30 days open; Gus E-12 is of 10 February, Elmar E-15 of 1 February, Hana has never used anything.
select
    dim_company.name as company,
    dim_user.full_name as administrator,
    cast(max(fct_feature_used.occurred_at) as date) as last_used_on
from dim_seat
inner join dim_user on dim_user.person_id = dim_seat.person_id
inner join dim_company on dim_company.organization_id = dim_seat.organization_id
left join fct_feature_used on fct_feature_used.person_id = dim_seat.person_id
where dim_seat.role = 'admin' and dim_seat.valid_to > timestamp '2026-04-01'
group by all
having coalesce(max(fct_feature_used.occurred_at) <= timestamp '2026-04-01' - interval 30 day, true)
order by company, administrator
