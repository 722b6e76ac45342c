-- What came in and went out for each client in the second quarter of 2026, by their shares on the day, in euros?
--
-- By hand, each booking of core/transfers.csv times the shares of core/holders.csv at its moment:
--   T-01 in A-1 3000     Ada +1500 Bruno +1500           T-09 A-1 > A-3 80     Ada -40 Bruno -40, Clara +80
--   T-02 A-1 > A-4 100   Ada -50 Bruno -50, David +100   T-11 A-6 > A-1 45     Georg -22.50 Hilda -22.50, Ada, Bruno +22.50
--   T-03 A-1 out 250     Ada -125 Bruno -125             T-12 A-6 out 500      Georg -250 Hilda -250
--   T-04 A-3 > A-1 80    Clara -40 David -40, Ada +40 Bruno +40
--   T-05 A-3 > A-4 60    Clara -30 David -30, David +60  T-13 in A-5 200       Edda +200
--   T-06 A-3 > A-4 20    of 1 May, 0:00: Clara -20, David +20
--   T-07 A-5 out 40      Edda -40                        T-15 A-5 > A-3 30     Edda -30, Clara +30
--   T-08 A-8 > A-1 1500  the firm -1500, Ada +750 Bruno +750
--   T-16 A-7 > A-2 10    Ada -5 Frida -5, Ada +6 Frida +4 T-18 A-2 > A-1 25    Ada -15 Frida -10, Ada +12.50 Bruno +12.50
-- T-02 is delivered twice, T-10 is in francs, T-14 has no amount, T-17 is of March, T-19 of July. What no account of ours
-- got or gave, another bank did: T-03, T-07, T-12 are 790, T-01, T-13 are 3200. So nothing is lost: the nets sum to 0.
with movements as (
    select from_account_key as account_key, occurred_at, 0 as came_in, amount as went_out
    from fct_transfer_made
    where currency = 'EUR' and occurred_on between date '2026-04-01' and date '2026-06-30'
    union all
    select to_account_key, occurred_at, amount, 0
    from fct_transfer_made
    where currency = 'EUR' and occurred_on between date '2026-04-01' and date '2026-06-30'
)

select
    coalesce(dim_client.first_name, dim_client.firm_name, '(other banks)') as client,
    cast(sum(movements.came_in * dim_account_holder.weight) as decimal(18, 2)) as came_in,
    cast(sum(movements.went_out * dim_account_holder.weight) as decimal(18, 2)) as went_out,
    cast(sum((movements.came_in - movements.went_out) * dim_account_holder.weight) as decimal(18, 2)) as net
from movements
inner join dim_account_holder
    on dim_account_holder.account_key = movements.account_key
    and dim_account_holder.valid_from <= movements.occurred_at
    and dim_account_holder.valid_to > movements.occurred_at
inner join dim_client on dim_client.party_id = dim_account_holder.party_id
where dim_account_holder.weight > 0
group by all
order by client
