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

card_no_lost as (
    select
        'card_no' as column_name,
        cast(card_no as varchar) as value
    from source
    where
        trim(cast(card_no as varchar)) <> ''
        and try_cast(card_no as bigint) is null
),

joined_at_lost as (
    select
        'joined_at' as column_name,
        cast(joined_at as varchar) as value
    from source
    where
        trim(cast(joined_at as varchar)) <> ''
        and try_cast(joined_at as timestamp) is null
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

    select * from card_no_lost

    union all

    select * from joined_at_lost

    union all

    select * from updated_at_lost
)

select * from final
