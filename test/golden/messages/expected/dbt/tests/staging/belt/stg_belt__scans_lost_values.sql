-- Values of belt.scans that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('belt', 'scans') }}
),

batch_no_lost as (
    select
        'batch_no' as column_name,
        cast(batch_no as varchar) as value
    from source
    where
        trim(cast(batch_no as varchar)) <> ''
        and try_cast(batch_no as bigint) is null
),

line_no_lost as (
    select
        'line_no' as column_name,
        cast(line_no as varchar) as value
    from source
    where
        trim(cast(line_no as varchar)) <> ''
        and try_cast(line_no as bigint) is null
),

message_no_lost as (
    select
        'message_no' as column_name,
        cast(message_no as varchar) as value
    from source
    where
        trim(cast(message_no as varchar)) <> ''
        and try_cast(message_no as bigint) is null
),

weight_lost as (
    select
        'weight' as column_name,
        cast(weight as varchar) as value
    from source
    where
        trim(cast(weight as varchar)) <> ''
        and try_cast(weight as decimal(9, 3)) is null
),

scanned_at_lost as (
    select
        'scanned_at' as column_name,
        cast(scanned_at as varchar) as value
    from source
    where
        trim(cast(scanned_at as varchar)) <> ''
        and try_cast(scanned_at as timestamp) is null
),

loaded_at_lost as (
    select
        'loaded_at' as column_name,
        cast(loaded_at as varchar) as value
    from source
    where
        trim(cast(loaded_at as varchar)) <> ''
        and try_cast(loaded_at as timestamp) is null
),

final as (
    select * from batch_no_lost

    union all

    select * from line_no_lost

    union all

    select * from message_no_lost

    union all

    select * from weight_lost

    union all

    select * from scanned_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
