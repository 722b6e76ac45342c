-- One row per order.
-- models/baskets.yaml: sources.shop.orders

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'orders') }}
),

renamed as (
    select
        order_no,
        account_no,
        lines,
        try_cast(paid_at as timestamp) as paid_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by order_no
            order by
                updated_at desc nulls last,
                account_no nulls last,
                cast(lines as varchar) nulls last,
                paid_at nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and order_no is not null
),

final as (
    select
        order_no,
        account_no,
        lines,
        paid_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
