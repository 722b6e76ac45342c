-- One row per stay, written when it ends.
-- models/model.yaml: sources.pms.stays

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('pms', 'stays') }}
),

renamed as (
    select
        stay_no,
        try_cast(guest_no as bigint) as guest_no,
        try_cast(house_id as bigint) as house_id,
        try_cast(moved_to_id as bigint) as moved_to_id,
        try_cast(price as decimal(9, 2)) as price,
        reason,
        try_cast(left_at as timestamp) as left_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by stay_no
            order by
                left_at nulls last,
                guest_no nulls last,
                house_id nulls last,
                moved_to_id nulls last,
                price nulls last,
                reason nulls last
        ) as delivery
    from renamed
    where
        (
            left_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or left_at is null
        )
        and stay_no is not null
),

final as (
    select
        stay_no,
        guest_no,
        house_id,
        moved_to_id,
        price,
        reason,
        left_at
    from ranked
    where delivery = 1
)

select * from final
