-- An article we sell.
-- models/entities/product.yaml: entities.product

{{ config(materialized='table') }}

with

shop__products as (
    select * from {{ ref('stg_shop__products') }}
),

ranked as (
    select
        *,
        row_number() over (
            partition by product_id
            order by updated_at desc
        ) as recency
    from shop__products
),

members as (
    select
        md5(product_id) as product_key,
        product_id,
        title,
        category,
        price,
        is_listed,
        false as is_placeholder
    from ranked
    where recency = 1
),

-- Facts whose product is not known point here, so that an inner join loses
-- none.
unknown_member as (
    select
        'unknown' as product_key,
        cast(null as varchar) as product_id,
        cast(null as varchar) as title,
        cast(null as varchar) as category,
        cast(null as decimal(18, 2)) as price,
        cast(null as boolean) as is_listed,
        true as is_placeholder
),

final as (
    select * from members

    union all

    select * from unknown_member
)

select * from final
