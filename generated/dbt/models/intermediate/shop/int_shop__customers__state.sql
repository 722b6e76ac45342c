-- What is kept of shop.customers, as it is now: one row per customer_id.
-- models/sources/shop.yaml: sources.shop.customers

{{ config(materialized='view') }}

with

shop__customers as (
    select * from {{ ref('stg_shop__customers') }}
),

-- Other columns are not kept.
kept as (
    select
        customer_id,
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
        updated_at,
        cast('{{ var("as_of", run_started_at) }}' as timestamp) as seen_from
    from shop__customers
),

final as (
    select
        customer_id,
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
        updated_at,
        md5(
            cast(customer_id as varchar) || '|'
            || coalesce(strftime(updated_at, '%Y-%m-%dT%H:%M:%S.%fZ'), '')
            || '|' || strftime(seen_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as state_id,
        seen_from
    from kept
)

select * from final
