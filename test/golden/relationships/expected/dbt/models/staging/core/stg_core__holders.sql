-- One row per holder of an account.
-- models/model.yaml: sources.core.holders

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('core', 'holders') }}
),

renamed as (
    select
        try_cast(holder_id as bigint) as holder_id,
        try_cast(client_no as bigint) as client_no,
        account_no,
        role,
        try_cast(share as decimal(9, 4)) as share,
        try_cast(since_on as date) as since_on,
        try_cast(until_at as timestamp) as until_at,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by holder_id
            order by
                updated_at desc nulls last,
                client_no nulls last,
                account_no nulls last,
                role nulls last,
                share nulls last,
                since_on nulls last,
                until_at nulls last,
                created_at nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and holder_id is not null
),

final as (
    select
        holder_id,
        client_no,
        account_no,
        role,
        share,
        since_on,
        until_at,
        created_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
