-- To whom did the money on each account belong, at the close of April and at the close of June 2026?
--
-- By hand, each balance of core/balances.csv times the shares of core/holders.csv at that moment:
--   April  A-1 1000 halves | A-2 5000 Ada alone until 15 May | A-3 800 halves until 1 May | A-4 50 David | A-5 300 Edda;
--          Clara acts for her, without a share | A-6 1200 halves | A-7 9000.01 halves of Ada and Frida since 10 April,
--          which no cent divides | A-8 20000 the firm                                                     = 37350.01
--   June   A-1 1200 halves | A-2 5100 as 6 to 4 | A-3 750 Clara | A-4 400 David | A-5 -20, reported again 90 minutes
--          after -200 | A-6 100 Hilda | A-7 as before | A-8 18000                                         = 34530.01
-- H-01 was first entered as the whole of A-1.
select
    fct_balance_closed.month_ends_on as closed_on,
    fct_balance_closed.account_no,
    coalesce(dim_client.first_name, dim_client.firm_name) as client,
    dim_account_holder.weight as share,
    cast(fct_balance_closed.balance * dim_account_holder.weight as decimal(18, 3)) as amount
from fct_balance_closed
inner join dim_account_holder
    on dim_account_holder.account_key = fct_balance_closed.account_key
    and dim_account_holder.valid_from <= fct_balance_closed.occurred_at
    and dim_account_holder.valid_to > fct_balance_closed.occurred_at
inner join dim_client on dim_client.party_id = dim_account_holder.party_id
where dim_account_holder.weight > 0
order by closed_on, account_no, client
