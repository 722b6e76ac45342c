-- One row per movement of points.
-- models/sources/loyalty.yaml: sources.loyalty.transactions

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('loyalty', 'transactions') }}
),

renamed as (
    select
        transaction_id,
        card as loyalty_no,
        kind,
        try_cast(
            regexp_extract(points, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
        ) as points,
        try_cast(
            regexp_extract(store_id, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
        ) as store_id,
        case
            when try_cast(
                ts as bigint
            ) between -62135596800000 and 253402300799999 then make_timestamp(
                try_cast(ts as bigint) * 1000
            )
        end as booked_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by transaction_id
            order by
                booked_at nulls last,
                loaded_at nulls last,
                loyalty_no nulls last,
                kind nulls last,
                points nulls last,
                store_id nulls last
        ) as delivery
    from renamed
    where
        (
            booked_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or booked_at is null
        )
        and transaction_id is not null
),

final as (
    select
        transaction_id,
        loyalty_no,
        kind,
        points,
        store_id,
        booked_at,
        loaded_at
    from ranked
    where delivery = 1
)

select * from final
