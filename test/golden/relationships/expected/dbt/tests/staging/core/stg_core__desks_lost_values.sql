-- Values of core.desks that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('core', 'desks') }}
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

branch_id_lost as (
    select
        'branch_id' as column_name,
        cast(branch_id as varchar) as value
    from source
    where
        trim(cast(branch_id as varchar)) <> ''
        and try_cast(branch_id as bigint) is null
),

is_closed_lost as (
    select
        'is_closed' as column_name,
        cast(is_closed as varchar) as value
    from source
    where
        trim(cast(is_closed as varchar)) <> ''
        and try_cast(is_closed as boolean) is null
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
    select * from client_no_lost

    union all

    select * from branch_id_lost

    union all

    select * from is_closed_lost

    union all

    select * from changed_at_lost
)

select * from final
