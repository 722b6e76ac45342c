-- Values of ils.cards that are not of their declared type, and null in staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('ils', 'cards') }}
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
    select * from is_blocked_lost

    union all

    select * from changed_at_lost
)

select * from final
