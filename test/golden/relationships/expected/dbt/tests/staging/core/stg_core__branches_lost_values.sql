-- Values of core.branches that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('core', 'branches') }}
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
    select * from branch_id_lost

    union all

    select * from updated_at_lost
)

select * from final
