-- One row per order.
-- models/model.yaml: sources.shop.orders

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'orders') }}
),

renamed as (
    select
        order_no,
        email,
        try_cast(amount as decimal(18, 2)) as amount,
        try_cast(ordered_at as timestamp) as ordered_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by order_no
            order by ordered_at nulls last, email nulls last, amount nulls last
        ) as delivery
    from renamed
    where
        (
            ordered_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or ordered_at is null
        )
        and order_no is not null
),

final as (
    select
        order_no,
        email,
        amount,
        ordered_at
    from ranked
    where delivery = 1
)

select * from final
