-- What were the payments for, line by line, and which part of them does no line explain?
--
-- By hand, the lines of the paid invoices of question 4 (billing/invoices.csv):
--   EUR seat     I-01 3 90, I-02 5 150, I-03 5 220, I-04 2 60, I-06 2 20, I-07 1 10, I-09 4 185, I-10 1 30, I-12 1 30
--   EUR storage  I-03 3 30, I-09 1 10 and, of no known quantity, 5
--   GBP seat     I-08 2 100
--   no line      I-11 10 has none, I-14 50 an empty list
-- 795 + 45 + 60 = 900, what question 4 has in EUR.
with lines as (
    select
        fct_invoice_paid.currency,
        fct_invoice_paid_lines.sku as paid_for,
        sum(fct_invoice_paid_lines.quantity) as quantity,
        sum(cast(fct_invoice_paid_lines.amount_cents as decimal(18, 2)) / 100) as amount
    from fct_invoice_paid_lines
    inner join fct_invoice_paid using (invoice_paid_id)
    group by all
),

totals as (
    select
        currency,
        sum(total) as amount
    from fct_invoice_paid
    group by currency
)

select currency, paid_for, quantity, cast(amount as decimal(18, 2)) as amount
from lines
union all
select
    totals.currency,
    '(no line)',
    null,
    cast(totals.amount - coalesce(sum(lines.amount), 0) as decimal(18, 2))
from totals
left join lines on lines.currency = totals.currency
group by totals.currency, totals.amount
order by currency, paid_for
