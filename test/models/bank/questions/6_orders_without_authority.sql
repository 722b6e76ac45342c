-- Which orders were given by somebody who, at that moment, was neither owner nor attorney of the account?
--
-- By hand, ordered_by of core/transfers.csv against core/holders.csv:
--   T-06  David on A-3 on 1 May, 0:00, the instant at which H-07 ends
--   T-15  Clara on A-5 on 10 June; she was attorney until 1 June (H-11), T-07 was in time
-- Bruno may act for the firm (T-08, H-21); Georg's T-12 is of before 15 June; Frida's T-16 is of her time.
select
    fct_transfer_made.transfer_id,
    fct_transfer_made.from_account,
    coalesce(dim_client.first_name, dim_client.firm_name) as ordered_by,
    fct_transfer_made.amount
from fct_transfer_made
inner join dim_client using (party_id)
where fct_transfer_made.from_account is not null
    and not exists (
        select 1
        from dim_account_holder
        where dim_account_holder.account_key = fct_transfer_made.from_account_key
            and dim_account_holder.party_id = fct_transfer_made.party_id
            and dim_account_holder.valid_from <= fct_transfer_made.occurred_at
            and dim_account_holder.valid_to > fct_transfer_made.occurred_at
    )
order by transfer_id
