-- One row per refund; an order may have several.
-- models/sources/shop.yaml: sources.shop.refunds

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'refunds') }}
),

renamed as (
    select
        refund_id,
        try_cast(order_id as bigint) as order_id,
        try_cast(customer_id as bigint) as customer_id,
        try_cast(amount as decimal(18, 2)) as amount,
        currency,
        reason,
        try_cast(refunded_at as timestamp) as refunded_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by refund_id
            order by
                refunded_at nulls last,
                loaded_at nulls last,
                order_id nulls last,
                customer_id nulls last,
                amount nulls last,
                currency nulls last,
                reason nulls last
        ) as delivery
    from renamed
    where
        (
            refunded_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or refunded_at is null
        )
        and refund_id is not null
),

final as (
    select
        refund_id,
        order_id,
        customer_id,
        amount,
        currency,
        reason,
        refunded_at,
        loaded_at
    from ranked
    where delivery = 1
)

select * from final
