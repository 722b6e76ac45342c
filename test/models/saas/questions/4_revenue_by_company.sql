-- What has each company paid us, over all its workspaces and billing accounts, by currency?
--
-- By hand, from billing/invoices.csv, the last state of each invoice:
--   Harbor Logistics  I-01 90 + I-02 150 + I-03 250 of B-1, I-04 60 of B-2, which no field ties to it but the domain of
--                     workspace W-2; I-05 is void after all; I-15 is paid after the build
--   Birch Foods       I-06 20 + I-07 10; I-16 has no total and is no payment
--   Cobalt Labs       I-08 100 GBP; I-09 200 EUR; B-4 was first booked under C-200 by mistake
--   Harbor Austria    I-10 30, delivered twice: an own company although it mails from harbor.test
--   Elm Consulting    I-11 10; B-7 says " C-600"
--   Gale Direct       I-12 30; sales does not know it
--   nobody            I-14 50, without a customer
select
    coalesce(dim_company.name, '(unknown)') as company,
    fct_invoice_paid.currency,
    count(*) as invoices,
    sum(fct_invoice_paid.total) as revenue
from fct_invoice_paid
left join dim_company using (organization_id)
group by all
order by company, currency
