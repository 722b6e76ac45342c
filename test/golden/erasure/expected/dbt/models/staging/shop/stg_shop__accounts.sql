-- One row per account.
-- models/model.yaml: sources.shop.accounts

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'accounts') }}
),

renamed as (
    select
        try_cast(account_id as bigint) as account_id,
        email,
        full_name,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by account_id
            order by
                updated_at desc nulls last,
                email nulls last,
                full_name nulls last,
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
        and account_id is not null
),

final as (
    select
        account_id,
        email,
        full_name,
        created_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
