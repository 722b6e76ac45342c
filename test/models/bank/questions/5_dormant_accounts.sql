-- On which accounts, not closed, has nobody who may act logged in for 90 days, on 1 July 2026?
--
-- By hand, who may act from core/holders.csv, when they logged in from online/logins.ndjson; the 90 days open on 2 April:
--   A-5  Edda got in on 5 January; L-07 failed, L-11 is too late; Clara's L-03 is of a time when she was attorney, which
--        she no longer is
--   A-6  Hilda has never; Georg's L-05 of 10 June is his, and he is gone
--   A-8  the firm's L-09 is of the instant at which the 90 days open; Bruno, its attorney, was last there in February
-- Active: A-1, A-2 and A-7 through Ada (L-01), A-3 through Clara, A-4 through David, whose user name is tied to him by
-- his address alone (L-04). User name `family` is two people's: L-08 is nobody's. A-9 is closed.
select
    dim_account.account_no,
    dim_account.status,
    cast(max(fct_client_logged_in.occurred_at) as date) as last_login_on
from dim_account
inner join dim_account_holder
    on dim_account_holder.account_key = dim_account.account_key
    and dim_account_holder.valid_to > timestamp '2026-07-01'
left join fct_client_logged_in
    on fct_client_logged_in.party_id = dim_account_holder.party_id
    and fct_client_logged_in.is_successful
where dim_account.status <> 'closed' and not dim_account.is_placeholder
group by all
having coalesce(max(fct_client_logged_in.occurred_at) <= timestamp '2026-07-01' - interval 90 day, true)
order by account_no
