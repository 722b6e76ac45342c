-- Values of erp.accounts that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('erp', 'accounts') }}
),

-- What the source may not have yet: in `delivered` the name means its column
-- once it has one, and the null here until then.
absent as (
    select cast(null as bigint) as "Tax No."
),

delivered as (
    select found.*
    from absent
    cross join lateral (
        select
            "Account No.",
            "order",
            "Tax No.",
            cents,
            is_test,
            created_at,
            updated_at,
            _loaded_at
        from source
    ) as found
),

account_id_lost as (
    select
        'account_id' as column_name,
        cast("Account No." as varchar) as value
    from delivered
    where
        trim(cast("Account No." as varchar)) <> ''
        and try_cast("Account No." as bigint) is null
),

order_lost as (
    select
        'order' as column_name,
        cast("order" as varchar) as value
    from delivered
    where
        trim(cast("order" as varchar)) <> ''
        and try_cast("order" as bigint) is null
),

tax_no_lost as (
    select
        'tax_no' as column_name,
        cast("Tax No." as varchar) as value
    from delivered
    where
        trim(cast("Tax No." as varchar)) <> ''
        and try_cast("Tax No." as bigint) is null
),

cents_lost as (
    select
        'cents' as column_name,
        cast(cents as varchar) as value
    from delivered
    where
        trim(cast(cents as varchar)) <> ''
        and try_cast(cents as bigint) is null
),

is_test_lost as (
    select
        'is_test' as column_name,
        cast(is_test as varchar) as value
    from delivered
    where
        trim(cast(is_test as varchar)) <> ''
        and try_cast(is_test as boolean) is null
),

created_at_lost as (
    select
        'created_at' as column_name,
        cast(created_at as varchar) as value
    from delivered
    where
        trim(cast(created_at as varchar)) <> ''
        and try_cast(created_at as timestamp) is null
),

updated_at_lost as (
    select
        'updated_at' as column_name,
        cast(updated_at as varchar) as value
    from delivered
    where
        trim(cast(updated_at as varchar)) <> ''
        and try_cast(updated_at as timestamp) is null
),

loaded_at_lost as (
    select
        'loaded_at' as column_name,
        cast(_loaded_at as varchar) as value
    from delivered
    where
        trim(cast(_loaded_at as varchar)) <> ''
        and try_cast(_loaded_at as timestamp) is null
),

final as (
    select * from account_id_lost

    union all

    select * from order_lost

    union all

    select * from tax_no_lost

    union all

    select * from cents_lost

    union all

    select * from is_test_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
