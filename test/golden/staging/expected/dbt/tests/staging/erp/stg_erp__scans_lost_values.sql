-- Values of erp.scans that are not of their declared type, and null in staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('erp', 'scans') }}
),

account_id_lost as (
    select
        'account_id' as column_name,
        cast(account_id as varchar) as value
    from source
    where
        trim(cast(account_id as varchar)) <> ''
        and try_cast(
            regexp_extract(account_id, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
        ) is null
),

weight_lost as (
    select
        'weight' as column_name,
        cast(weight as varchar) as value
    from source
    where
        trim(cast(weight as varchar)) <> ''
        and try_cast(
            regexp_extract(
                weight, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
            ) as decimal(9, 3)
        ) is null
),

is_manual_lost as (
    select
        'is_manual' as column_name,
        cast(is_manual as varchar) as value
    from source
    where
        trim(cast(is_manual as varchar)) <> ''
        and try_cast(
            regexp_extract(
                is_manual, '^\s*((?i:true|false|t|f|1|0))\s*$', 1
            ) as boolean
        ) is null
),

day_lost as (
    select
        'day' as column_name,
        cast(day as varchar) as value
    from source
    where
        trim(cast(day as varchar)) <> ''
        and try_cast(
            regexp_extract(
                day, '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*$', 1
            ) as date
        ) is null
),

scanned_at_lost as (
    select
        'scanned_at' as column_name,
        cast(scanned_at as varchar) as value
    from source
    where
        trim(cast(scanned_at as varchar)) <> ''
        and case
            when try_cast(
                scanned_at as bigint
            ) between -62135596800000 and 253402300799999 then make_timestamp(
                try_cast(scanned_at as bigint) * 1000
            )
        end is null
),

final as (
    select * from account_id_lost

    union all

    select * from weight_lost

    union all

    select * from is_manual_lost

    union all

    select * from day_lost

    union all

    select * from scanned_at_lost
)

select * from final
