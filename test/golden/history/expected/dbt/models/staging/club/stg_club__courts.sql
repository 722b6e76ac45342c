-- One row per change of a court.
-- models/model.yaml: sources.club.courts

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('club', 'courts') }}
),

renamed as (
    select
        try_cast(court_no as bigint) as court_no,
        surface,
        try_cast(is_closed as boolean) as is_closed,
        try_cast(changed_at as timestamp) as changed_at
    from source
),

computed as (
    select
        renamed.*,
        coalesce(is_closed, false) as is_deleted
    from renamed
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by court_no, changed_at
            order by surface nulls last, is_closed nulls last
        ) as recency
    from computed
    where
        (
            changed_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or changed_at is null
        )
        and court_no is not null
        and changed_at is not null
),

final as (
    select
        court_no,
        surface,
        is_closed,
        changed_at,
        is_deleted,
        cast(court_no as varchar) || '|'
        || strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
