-- An article we sell. As it was: one row per version of the product, half-open
-- in time.
-- models/entities/product.yaml: entities.product

{{ config(materialized='table') }}

with

shop__products as (
    select * from {{ ref('stg_shop__products') }}
),

compared as (
    select
        product_id,
        title,
        category,
        price,
        is_listed,
        updated_at as changed_at,
        row_number() over (
            partition by product_id
            order by updated_at
        ) as version,
        lag(title) over (
            partition by product_id
            order by updated_at
        ) as previous_title,
        lag(category) over (
            partition by product_id
            order by updated_at
        ) as previous_category,
        lag(price) over (
            partition by product_id
            order by updated_at
        ) as previous_price,
        lag(is_listed) over (
            partition by product_id
            order by updated_at
        ) as previous_is_listed
    from shop__products
),

-- A version that changes nothing is no version.
changed as (
    select
        product_id,
        title,
        category,
        price,
        is_listed,
        case
            when version = 1 then timestamp '0001-01-01 00:00:00'
            else changed_at
        end as valid_from
    from compared
    where
        version = 1
        or title is distinct from previous_title
        or category is distinct from previous_category
        or price is distinct from previous_price
        or is_listed is distinct from previous_is_listed
),

bounded as (
    select
        product_id,
        title,
        category,
        price,
        is_listed,
        valid_from,
        lead(valid_from) over (
            partition by product_id
            order by valid_from
        ) as next_valid_from
    from changed
),

versions as (
    select
        md5(
            product_id || '|' || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as product_version_id,
        md5(product_id) as product_key,
        product_id,
        title,
        category,
        price,
        is_listed,
        valid_from,
        coalesce(next_valid_from, timestamp '9999-12-31 00:00:00') as valid_to,
        next_valid_from is null as is_current,
        false as is_placeholder
    from bounded
),

unknown_member as (
    select
        'unknown' as product_version_id,
        'unknown' as product_key,
        cast(null as varchar) as product_id,
        cast(null as varchar) as title,
        cast(null as varchar) as category,
        cast(null as decimal(18, 2)) as price,
        cast(null as boolean) as is_listed,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_current,
        true as is_placeholder
),

final as (
    select * from versions

    union all

    select * from unknown_member
)

select * from final
