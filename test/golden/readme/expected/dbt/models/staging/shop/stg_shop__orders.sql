-- One row per order, from basket to refund.
-- models/shop.yaml: sources.shop.orders

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'orders') }}
),

renamed as (
    select
        try_cast(order_id as bigint) as order_id,
        guest_email,
        status,
        try_cast(total as decimal(18, 2)) as total,
        try_cast(paid_at as timestamp) as paid_at,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by order_id
            order by
                updated_at desc nulls last,
                guest_email nulls last,
                status nulls last,
                total nulls last,
                paid_at nulls last,
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
        and order_id is not null
),

final as (
    select
        order_id,
        guest_email,
        status,
        total,
        paid_at,
        created_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
