-- One row per order, from basket to delivery, online or at a till.
-- models/sources/shop.yaml: sources.shop.orders

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'orders') }}
),

renamed as (
    select
        try_cast(order_id as bigint) as order_id,
        try_cast(customer_id as bigint) as customer_id,
        guest_email,
        receiver_email,
        try_cast(store_id as bigint) as store_id,
        status,
        try_cast(total_cents as bigint) as total_cents,
        currency,
        coupon,
        lines,
        try_cast(is_test as boolean) as is_test,
        try_cast(paid_at as timestamp) as paid_at,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

computed as (
    select
        renamed.*,
        cast(
            (cast(total_cents as hugeint) * 1000 // 100)
            * 0.001 as decimal(18, 2)
        ) as total_amount
    from renamed
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by order_id
            order by
                updated_at desc nulls last,
                loaded_at desc nulls last,
                customer_id nulls last,
                guest_email nulls last,
                receiver_email nulls last,
                store_id nulls last,
                status nulls last,
                total_cents nulls last,
                currency nulls last,
                coupon nulls last,
                cast(lines as varchar) nulls last,
                is_test nulls last,
                paid_at nulls last,
                created_at nulls last
        ) as recency
    from computed
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
        customer_id,
        guest_email,
        receiver_email,
        store_id,
        status,
        total_amount,
        currency,
        coupon,
        lines,
        paid_at,
        created_at,
        updated_at,
        loaded_at
    from ranked
    where
        recency = 1
        and is_test is not true
)

select * from final
