-- Every day from 2026-01-01 to 2026-12-31.
-- models/museum.yaml: project.calendar

{{ config(materialized='table') }}

with

digits as (
    select 0 as digit

    union all

    select 1 as digit

    union all

    select 2 as digit

    union all

    select 3 as digit

    union all

    select 4 as digit

    union all

    select 5 as digit

    union all

    select 6 as digit

    union all

    select 7 as digit

    union all

    select 8 as digit

    union all

    select 9 as digit
),

-- Numbers from 0 up, five digits of them: 273 years of days.
numbers as (
    select
        ones.digit + 10 * tens.digit + 100 * hundreds.digit
        + 1000 * thousands.digit + 10000 * myriads.digit as number
    from digits as ones
    cross join digits as tens
    cross join digits as hundreds
    cross join digits as thousands
    cross join digits as myriads
),

days as (
    select cast(date '2026-01-01' + to_days(number) as date) as date_day
    from numbers
    where number <= 364
),

final as (
    select
        date_day,
        year(date_day) as year,
        quarter(date_day) as quarter,
        month(date_day) as month,
        day(date_day) as day_of_month,
        dayofyear(date_day) as day_of_year,
        isodow(date_day) as day_of_week,
        isodow(date_day) >= 6 as is_weekend,
        cast(
            date_day + to_days(1 - (isodow(date_day))) as date
        ) as week_starts_on,
        cast(date_trunc('month', date_day) as date) as month_starts_on,
        cast(date_trunc('quarter', date_day) as date) as quarter_starts_on,
        cast(date_trunc('year', date_day) as date) as year_starts_on,
        year(date_day) as fiscal_year,
        quarter(date_day) as fiscal_quarter
    from days
)

select * from final
