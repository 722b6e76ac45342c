-- Which accounts belonged to several clients and then, in the second quarter of 2026, to one: when, and to whom?
--
-- By hand, from core/holders.csv, shares above nothing:
--   A-3  H-06 and H-07, halves of Clara and David, end on 1 May with H-08, the whole of Clara
--   A-6  H-12 and H-13, halves of Georg and Hilda, end on 15 June with H-14, the whole of Hilda
-- A-7 loses Bruno on 10 April, but stays with two. A-2 becomes joint. A-8 has one owner and an attorney.
with holdings as (
    select
        dim_account.account_no,
        coalesce(dim_client.first_name, dim_client.firm_name) as client,
        dim_account_holder.valid_from,
        dim_account_holder.valid_to
    from dim_account_holder
    inner join dim_account on dim_account.account_key = dim_account_holder.account_key
    inner join dim_client on dim_client.party_id = dim_account_holder.party_id
    where dim_account_holder.weight > 0
),

changes as (
    select distinct account_no, valid_to as changed_at
    from holdings
    where valid_to >= timestamp '2026-04-01' and valid_to < timestamp '2026-07-01'
)

select
    changes.account_no,
    cast(changes.changed_at as date) as changed_on,
    string_agg(distinct client, ' + ' order by client) filter (where valid_from < changed_at) as belonged_to,
    string_agg(distinct client, ' + ' order by client) filter (where valid_to > changed_at) as belongs_to
from changes
inner join holdings
    on holdings.account_no = changes.account_no
    and holdings.valid_from <= changes.changed_at
    and holdings.valid_to >= changes.changed_at
group by all
having count(distinct client) filter (where valid_from < changed_at) > 1
    and count(distinct client) filter (where valid_to > changed_at) = 1
order by account_no
