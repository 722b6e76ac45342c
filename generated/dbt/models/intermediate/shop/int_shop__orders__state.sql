-- What is kept of shop.orders, as it is now: one row per order_id.
-- models/sources/shop.yaml: sources.shop.orders

{{ config(materialized='view') }}

with

shop__orders as (
    select * from {{ ref('stg_shop__orders') }}
),

-- Other columns are not kept.
kept as (
    select
        order_id,
        guest_email,
        updated_at,
        cast('{{ var("as_of", run_started_at) }}' as timestamp) as seen_from
    from shop__orders
),

final as (
    select
        order_id,
        guest_email,
        updated_at,
        md5(
            cast(order_id as varchar) || '|'
            || coalesce(strftime(updated_at, '%Y-%m-%dT%H:%M:%S.%fZ'), '')
            || '|' || strftime(seen_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as state_id,
        seen_from
    from kept
)

select * from final
