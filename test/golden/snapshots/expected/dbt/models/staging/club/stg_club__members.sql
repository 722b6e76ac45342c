-- One row per change of a membership.
-- models/model.yaml: sources.club.members

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('club', 'members') }}
),

renamed as (
    select
        try_cast(member_no as bigint) as member_no,
        email,
        city,
        try_cast(changed_at as timestamp) as changed_at
    from source
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by member_no, changed_at
            order by email nulls last, city nulls last
        ) as recency
    from renamed
    where
        (
            changed_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or changed_at is null
        )
        and member_no is not null
        and changed_at is not null
),

final as (
    select
        member_no,
        email,
        city,
        changed_at,
        cast(member_no as varchar) || '|'
        || strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
