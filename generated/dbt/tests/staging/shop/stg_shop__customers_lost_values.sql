-- Values of shop.customers that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('shop', 'customers') }}
),

customer_id_lost as (
    select
        'customer_id' as column_name,
        cast(customer_id as varchar) as value
    from source
    where
        trim(cast(customer_id as varchar)) <> ''
        and try_cast(customer_id as bigint) is null
),

merged_into_id_lost as (
    select
        'merged_into_id' as column_name,
        cast(merged_into_id as varchar) as value
    from source
    where
        trim(cast(merged_into_id as varchar)) <> ''
        and try_cast(merged_into_id as bigint) is null
),

birth_date_lost as (
    select
        'birth_date' as column_name,
        cast(birth_date as varchar) as value
    from source
    where
        trim(cast(birth_date as varchar)) <> ''
        and try_cast(birth_date as date) is null
),

has_opted_in_lost as (
    select
        'has_opted_in' as column_name,
        cast(has_opted_in as varchar) as value
    from source
    where
        trim(cast(has_opted_in as varchar)) <> ''
        and try_cast(has_opted_in as boolean) is null
),

is_test_lost as (
    select
        'is_test' as column_name,
        cast(is_test as varchar) as value
    from source
    where
        trim(cast(is_test as varchar)) <> ''
        and try_cast(is_test as boolean) is null
),

created_at_lost as (
    select
        'created_at' as column_name,
        cast(created_at as varchar) as value
    from source
    where
        trim(cast(created_at as varchar)) <> ''
        and try_cast(created_at as timestamp) is null
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

loaded_at_lost as (
    select
        'loaded_at' as column_name,
        cast(_loaded_at as varchar) as value
    from source
    where
        trim(cast(_loaded_at as varchar)) <> ''
        and try_cast(_loaded_at as timestamp) is null
),

final as (
    select * from customer_id_lost

    union all

    select * from merged_into_id_lost

    union all

    select * from birth_date_lost

    union all

    select * from has_opted_in_lost

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
