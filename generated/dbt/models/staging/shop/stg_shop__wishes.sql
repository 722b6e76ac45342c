-- One row per customer and product on a wish list.
-- models/sources/shop.yaml: sources.shop.wishes

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'wishes') }}
),

renamed as (
    select
        try_cast(customer_id as bigint) as customer_id,
        product_id,
        try_cast(wished_at as timestamp) as wished_at,
        try_cast(removed_at as timestamp) as removed_at,
        try_cast(updated_at as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

computed as (
    select
        renamed.*,
        removed_at is not null as is_deleted
    from renamed
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by customer_id, product_id
            order by
                updated_at desc nulls last,
                loaded_at desc nulls last,
                wished_at nulls last,
                removed_at nulls last
        ) as recency
    from computed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and customer_id is not null
        and product_id is not null
),

final as (
    select
        customer_id,
        product_id,
        wished_at,
        updated_at,
        loaded_at,
        is_deleted,
        cast(customer_id as varchar) || '|'
        || replace(replace(product_id, '\', '\\'), '|', '\|') as row_key
    from ranked
    where recency = 1
)

select * from final
