-- One row per change of what a locker holds for whom.
-- models/model.yaml: sources.desk.lockers

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('desk', 'lockers') }}
),

renamed as (
    select
        try_cast(locker_no as bigint) as locker_no,
        try_cast(member_no as bigint) as member_no,
        device,
        try_cast(is_open as boolean) as is_open,
        try_cast(changed_at as timestamp) as changed_at
    from source
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by locker_no, changed_at
            order by member_no nulls last, device nulls last, is_open nulls last
        ) as recency
    from renamed
    where
        (
            changed_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or changed_at is null
        )
        and locker_no is not null
        and changed_at is not null
),

final as (
    select
        locker_no,
        member_no,
        device,
        is_open,
        changed_at,
        cast(locker_no as varchar) || '|'
        || strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
