-- One row per shop account.
-- models/shop.yaml: sources.shop.customers

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'customers') }}
),

renamed as (
    select
        try_cast(customer_id as bigint) as customer_id,
        "E-Mail" as email,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by customer_id
            order by
                updated_at desc nulls last,
                email nulls last,
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
        and customer_id is not null
),

final as (
    select
        customer_id,
        email,
        created_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
