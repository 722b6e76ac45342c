-- Values of core.holders that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('core', 'holders') }}
),

holder_id_lost as (
    select
        'holder_id' as column_name,
        cast(holder_id as varchar) as value
    from source
    where
        trim(cast(holder_id as varchar)) <> ''
        and try_cast(holder_id as bigint) is null
),

client_no_lost as (
    select
        'client_no' as column_name,
        cast(client_no as varchar) as value
    from source
    where
        trim(cast(client_no as varchar)) <> ''
        and try_cast(client_no as bigint) is null
),

share_lost as (
    select
        'share' as column_name,
        cast(share as varchar) as value
    from source
    where
        trim(cast(share as varchar)) <> ''
        and try_cast(share as decimal(9, 4)) is null
),

since_on_lost as (
    select
        'since_on' as column_name,
        cast(since_on as varchar) as value
    from source
    where
        trim(cast(since_on as varchar)) <> ''
        and try_cast(since_on as date) is null
),

until_at_lost as (
    select
        'until_at' as column_name,
        cast(until_at as varchar) as value
    from source
    where
        trim(cast(until_at as varchar)) <> ''
        and try_cast(until_at as timestamp) is null
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
    select * from holder_id_lost

    union all

    select * from client_no_lost

    union all

    select * from share_lost

    union all

    select * from since_on_lost

    union all

    select * from until_at_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost
)

select * from final
