-- Rows of shop.orders that were loaded more than 3 days after what they tell.

{{ config(severity='warn') }}

with

staged as (
    select * from {{ ref('stg_shop__orders') }}
),

final as (
    select
        order_id,
        updated_at,
        loaded_at
    from staged
    where loaded_at > updated_at + interval '3 days'
)

select * from final
