-- Tablets that the library lends, with whom they are.
-- models/model.yaml: sources.desk.tablets

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('desk', 'tablets') }}
),

renamed as (
    select
        try_cast(tablet_no as bigint) as tablet_no,
        try_cast(member_no as bigint) as member_no,
        device,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by tablet_no
            order by
                updated_at desc nulls last,
                member_no nulls last,
                device nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and tablet_no is not null
),

final as (
    select
        tablet_no,
        member_no,
        device,
        updated_at
    from ranked
    where recency = 1
)

select * from final
