-- One row per shop account.
-- models/sources/shop.yaml: sources.shop.customers

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'customers') }}
),

renamed as (
    select
        try_cast(customer_id as bigint) as customer_id,
        try_cast(merged_into_id as bigint) as merged_into_id,
        email,
        first_name,
        last_name,
        try_cast(birth_date as date) as birth_date,
        phone,
        city,
        postal_code,
        country,
        try_cast(has_opted_in as boolean) as has_opted_in,
        signup_channel,
        try_cast(is_test as boolean) as is_test,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

computed as (
    select
        renamed.*,
        first_name || ' ' || last_name as full_name
    from renamed
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by customer_id
            order by
                updated_at desc nulls last,
                loaded_at desc nulls last,
                merged_into_id nulls last,
                email nulls last,
                first_name nulls last,
                last_name nulls last,
                birth_date nulls last,
                phone nulls last,
                city nulls last,
                postal_code nulls last,
                country nulls last,
                has_opted_in nulls last,
                signup_channel nulls last,
                is_test nulls last,
                created_at nulls last
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
),

final as (
    select
        customer_id,
        merged_into_id,
        email,
        last_name,
        full_name,
        birth_date,
        phone,
        city,
        postal_code,
        country,
        has_opted_in,
        signup_channel,
        created_at,
        updated_at,
        loaded_at
    from ranked
    where
        recency = 1
        and is_test is not true
)

select * from final
