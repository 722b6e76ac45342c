-- Values of desk.mergers that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('desk', 'mergers') }}
),

merger_no_lost as (
    select
        'merger_no' as column_name,
        cast(merger_no as varchar) as value
    from source
    where
        trim(cast(merger_no as varchar)) <> ''
        and try_cast(merger_no as bigint) is null
),

old_no_lost as (
    select
        'old_no' as column_name,
        cast(old_no as varchar) as value
    from source
    where
        trim(cast(old_no as varchar)) <> ''
        and try_cast(old_no as bigint) is null
),

merged_at_lost as (
    select
        'merged_at' as column_name,
        cast(merged_at as varchar) as value
    from source
    where
        trim(cast(merged_at as varchar)) <> ''
        and try_cast(merged_at as timestamp) is null
),

final as (
    select * from merger_no_lost

    union all

    select * from old_no_lost

    union all

    select * from merged_at_lost
)

select * from final
