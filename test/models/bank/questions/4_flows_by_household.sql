-- What came in and went out for each household in the second quarter of 2026, in euros?
--
-- By hand, the clients of question 2 by last name and postal code:
--   moser 1010  Ada 2331, Bruno 2325, Frida 4 in; 235, 215, 15 out; capitals and blanks are no difference
--   fink 1010   Clara, whose name and address of before 25 April are gone
--   fink 4020   David
--   huber 5020  Georg and Hilda, 272.50 out each
--   none        Edda, without an address, 200 in, 70 out; Moser Bau GmbH, without a last name, 1500 out
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
    coalesce(lower(dim_household.last_name), '(none)') as household,
    dim_household.postal_code,
    count(distinct dim_client_360.party_id) as clients,
    cast(sum(movements.came_in * dim_account_holder.weight) as decimal(18, 2)) as came_in,
    cast(sum(movements.went_out * dim_account_holder.weight) as decimal(18, 2)) as went_out
from movements
inner join dim_account_holder
    on dim_account_holder.account_key = movements.account_key
    and dim_account_holder.valid_from <= movements.occurred_at
    and dim_account_holder.valid_to > movements.occurred_at
inner join dim_client_360 on dim_client_360.party_id = dim_account_holder.party_id
left join dim_household on dim_household.household_key = dim_client_360.household_key
where dim_account_holder.weight > 0 and not dim_account_holder.is_placeholder
group by all
order by household, postal_code
