-- Values of pos.receipts that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('pos', 'receipts') }}
),

receipt_no_lost as (
    select
        'receipt_no' as column_name,
        cast(receipt_no as varchar) as value
    from source
    where
        trim(cast(receipt_no as varchar)) <> ''
        and try_cast(receipt_no as bigint) is null
),

till_no_lost as (
    select
        'till_no' as column_name,
        cast(till_no as varchar) as value
    from source
    where
        trim(cast(till_no as varchar)) <> ''
        and try_cast(till_no as bigint) is null
),

total_lost as (
    select
        'total' as column_name,
        cast(total as varchar) as value
    from source
    where
        trim(cast(total as varchar)) <> ''
        and try_cast(total as decimal(9, 2)) is null
),

changed_at_lost as (
    select
        'changed_at' as column_name,
        cast(changed_at as varchar) as value
    from source
    where
        trim(cast(changed_at as varchar)) <> ''
        and try_cast(changed_at as timestamp) is null
),

final as (
    select * from receipt_no_lost

    union all

    select * from till_no_lost

    union all

    select * from total_lost

    union all

    select * from changed_at_lost
)

select * from final
