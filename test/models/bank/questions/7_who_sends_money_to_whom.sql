-- Which clients sent money to which others in the second quarter of 2026, how often and how much, in euros?
--
-- By hand, ordered_by and to_cif of core/transfers.csv where both are there and differ: T-02 Ada to David (delivered
-- twice), T-04 Clara to Ada, T-09 Ada to Clara, T-11 Hilda to "1002", who is Bruno, T-18 Ada to Bruno. T-05, T-06, T-08,
-- T-15 and T-16 are to oneself; T-14 has no amount.
select
    sender.first_name as sender,
    receiver.first_name as receiver,
    count(*) as transfers,
    sum(fct_transfer_made.amount) as amount
from fct_transfer_made
inner join dim_client as sender on sender.party_id = fct_transfer_made.party_id
inner join dim_client as receiver on receiver.party_id = fct_transfer_made.receiver_party_id
where fct_transfer_made.currency = 'EUR'
    and fct_transfer_made.occurred_on between date '2026-04-01' and date '2026-06-30'
    and sender.party_id <> receiver.party_id
    and not sender.is_placeholder
    and not receiver.is_placeholder
group by all
order by sender, receiver
