-- One row per member.
-- models/model.yaml: sources.desk.members

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('desk', 'members') }}
),

renamed as (
    select
        try_cast(member_no as bigint) as member_no,
        phone,
        referred_by,
        street,
        try_cast(joined_at as timestamp) as joined_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by member_no
            order by
                updated_at desc nulls last,
                phone nulls last,
                referred_by nulls last,
                street nulls last,
                joined_at nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and member_no is not null
),

final as (
    select
        member_no,
        phone,
        referred_by,
        street,
        joined_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
