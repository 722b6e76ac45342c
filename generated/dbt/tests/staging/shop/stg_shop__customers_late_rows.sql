-- Rows of shop.customers that were loaded more than 3 days after what they
-- tell.

{{ config(severity='warn') }}

with

staged as (
    select * from {{ ref('stg_shop__customers') }}
),

final as (
    select
        customer_id,
        updated_at,
        loaded_at
    from staged
    where loaded_at > updated_at + interval '3 days'
)

select * from final
