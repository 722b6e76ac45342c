-- Values of loyalty.members that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('loyalty', 'members') }}
),

birth_date_lost as (
    select
        'birth_date' as column_name,
        cast(born as varchar) as value
    from source
    where
        trim(cast(born as varchar)) <> ''
        and try_cast(
            regexp_extract(
                born, '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*$', 1
            ) as date
        ) is null
),

last_visit_on_lost as (
    select
        'last_visit_on' as column_name,
        cast(last_visit as varchar) as value
    from source
    where
        trim(cast(last_visit as varchar)) <> ''
        and try_cast(
            regexp_extract(
                last_visit, '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*$', 1
            ) as date
        ) is null
),

joined_at_lost as (
    select
        'joined_at' as column_name,
        cast(joined_at as varchar) as value
    from source
    where
        trim(cast(joined_at as varchar)) <> ''
        and timezone(
            'UTC',
            try_cast(
                regexp_extract(
                    joined_at,
                    '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)?)?)?)\s*$',
                    1
                ) as timestamptz
            )
        ) is null
),

changed_at_lost as (
    select
        'changed_at' as column_name,
        cast(changed_at as varchar) as value
    from source
    where
        trim(cast(changed_at as varchar)) <> ''
        and timezone(
            'UTC',
            try_cast(
                regexp_extract(
                    changed_at,
                    '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)?)?)?)\s*$',
                    1
                ) as timestamptz
            )
        ) is null
),

loaded_at_lost as (
    select
        'loaded_at' as column_name,
        cast(_loaded_at as varchar) as value
    from source
    where
        trim(cast(_loaded_at as varchar)) <> ''
        and timezone(
            'UTC',
            try_cast(
                regexp_extract(
                    _loaded_at,
                    '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)?)?)?)\s*$',
                    1
                ) as timestamptz
            )
        ) is null
),

final as (
    select * from birth_date_lost

    union all

    select * from last_visit_on_lost

    union all

    select * from joined_at_lost

    union all

    select * from changed_at_lost

    union all

    select * from loaded_at_lost
)

select * from final
