-- One row per change of a product.
-- models/sources/shop.yaml: sources.shop.products

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'products') }}
),

renamed as (
    select
        product_id,
        title,
        category,
        try_cast(price as decimal(18, 2)) as price,
        try_cast(is_listed as boolean) as is_listed,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by product_id, updated_at
            order by
                loaded_at desc nulls last,
                title nulls last,
                category nulls last,
                price nulls last,
                is_listed nulls last,
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
        and product_id is not null
        and updated_at is not null
),

final as (
    select
        product_id,
        title,
        category,
        price,
        is_listed,
        created_at,
        updated_at,
        loaded_at,
        replace(replace(product_id, '\', '\\'), '|', '\|') || '|'
        || strftime(updated_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
