-- An article we sell. With everything computed about it.
-- models/entities/product.yaml: entities.product

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_product') }}
),

product_viewed_by_product_id_traits as (
    select * from {{ ref('int_product__product_viewed_by_product_id_traits') }}
),

product_wished_by_product_id_traits as (
    select * from {{ ref('int_product__product_wished_by_product_id_traits') }}
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(product_viewed_by_product_id_traits.views, 0) as views,
        coalesce(product_viewed_by_product_id_traits.views_30d, 0) as views_30d,
        coalesce(product_wished_by_product_id_traits.wishes, 0) as wishes
    from members
    left join product_viewed_by_product_id_traits
        on members.product_key = product_viewed_by_product_id_traits.product_key
    left join product_wished_by_product_id_traits
        on members.product_key = product_wished_by_product_id_traits.product_key
),

derived as (
    select
        computed.*,
        cast(
            (cast(wishes as hugeint) * 100000 // nullif(views, 0))
            * 0.00001 as decimal(9, 4)
        ) as wishes_per_view
    from computed
),

final as (
    select
        product_key,
        product_id,
        title,
        category,
        price,
        is_listed,
        views,
        views_30d,
        wishes,
        wishes_per_view,
        is_placeholder
    from derived
)

select * from final
