-- Values of desk.loans that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('desk', 'loans') }}
),

loan_no_lost as (
    select
        'loan_no' as column_name,
        cast(loan_no as varchar) as value
    from source
    where
        trim(cast(loan_no as varchar)) <> ''
        and try_cast(loan_no as bigint) is null
),

member_no_lost as (
    select
        'member_no' as column_name,
        cast(member_no as varchar) as value
    from source
    where
        trim(cast(member_no as varchar)) <> ''
        and try_cast(member_no as bigint) is null
),

fetcher_no_lost as (
    select
        'fetcher_no' as column_name,
        cast(fetcher_no as varchar) as value
    from source
    where
        trim(cast(fetcher_no as varchar)) <> ''
        and try_cast(fetcher_no as bigint) is null
),

branch_no_lost as (
    select
        'branch_no' as column_name,
        cast(branch_no as varchar) as value
    from source
    where
        trim(cast(branch_no as varchar)) <> ''
        and try_cast(branch_no as bigint) is null
),

ordered_at_lost as (
    select
        'ordered_at' as column_name,
        cast(ordered_at as varchar) as value
    from source
    where
        trim(cast(ordered_at as varchar)) <> ''
        and try_cast(ordered_at as timestamp) is null
),

begins_at_lost as (
    select
        'begins_at' as column_name,
        cast(begins_at as varchar) as value
    from source
    where
        trim(cast(begins_at as varchar)) <> ''
        and try_cast(begins_at as timestamp) is null
),

updated_at_lost as (
    select
        'updated_at' as column_name,
        cast(updated_at as varchar) as value
    from source
    where
        trim(cast(updated_at as varchar)) <> ''
        and try_cast(updated_at as timestamp) is null
),

final as (
    select * from loan_no_lost

    union all

    select * from member_no_lost

    union all

    select * from fetcher_no_lost

    union all

    select * from branch_no_lost

    union all

    select * from ordered_at_lost

    union all

    select * from begins_at_lost

    union all

    select * from updated_at_lost
)

select * from final
