-- One row per hit.
-- models/baskets.yaml: sources.shop.hits

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('shop', 'hits') }}
),

renamed as (
    select
        hit_no,
        account_no,
        body,
        try_cast(sent_at as timestamp) as sent_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by hit_no
            order by
                sent_at nulls last,
                account_no nulls last,
                cast(body as varchar) nulls last
        ) as delivery
    from renamed
    where
        (
            sent_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or sent_at is null
        )
        and hit_no is not null
),

final as (
    select
        hit_no,
        account_no,
        body,
        sent_at
    from ranked
    where delivery = 1
)

select * from final
