-- Values of ga.events that are not of their declared type, and null in staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('ga', 'events') }}
),

row_no_lost as (
    select
        'row_no' as column_name,
        cast(row_no as varchar) as value
    from source
    where
        trim(cast(row_no as varchar)) <> ''
        and try_cast(row_no as bigint) is null
),

event_timestamp_lost as (
    select
        'event_timestamp' as column_name,
        cast(event_timestamp as varchar) as value
    from source
    where
        trim(cast(event_timestamp as varchar)) <> ''
        and case
            when try_cast(
                event_timestamp as bigint
            ) between -62135596800000000 and 253402300799999999 then make_timestamp(
                try_cast(event_timestamp as bigint)
            )
        end is null
),

final as (
    select * from row_no_lost

    union all

    select * from event_timestamp_lost
)

select * from final
