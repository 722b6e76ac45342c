-- Values of desk.readers that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('desk', 'readers') }}
),

reader_no_lost as (
    select
        'reader_no' as column_name,
        cast(reader_no as varchar) as value
    from source
    where
        trim(cast(reader_no as varchar)) <> ''
        and try_cast(reader_no as bigint) is null
),

house_no_lost as (
    select
        'house_no' as column_name,
        cast(house_no as varchar) as value
    from source
    where
        trim(cast(house_no as varchar)) <> ''
        and try_cast(house_no as bigint) is null
),

born_on_lost as (
    select
        'born_on' as column_name,
        cast(born_on as varchar) as value
    from source
    where
        trim(cast(born_on as varchar)) <> ''
        and try_cast(born_on as date) is null
),

fee_lost as (
    select
        'fee' as column_name,
        cast(fee as varchar) as value
    from source
    where
        trim(cast(fee as varchar)) <> ''
        and try_cast(fee as decimal(9, 2)) is null
),

is_blocked_lost as (
    select
        'is_blocked' as column_name,
        cast(is_blocked as varchar) as value
    from source
    where
        trim(cast(is_blocked as varchar)) <> ''
        and try_cast(is_blocked as boolean) is null
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

final as (
    select * from reader_no_lost

    union all

    select * from house_no_lost

    union all

    select * from born_on_lost

    union all

    select * from fee_lost

    union all

    select * from is_blocked_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost
)

select * from final
