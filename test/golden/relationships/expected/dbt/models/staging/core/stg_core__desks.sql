-- One row per change of a client's desk.
-- models/model.yaml: sources.core.desks

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('core', 'desks') }}
),

renamed as (
    select
        try_cast(client_no as bigint) as client_no,
        try_cast(branch_id as bigint) as branch_id,
        adviser,
        note,
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
            partition by client_no, changed_at
            order by
                branch_id nulls last,
                adviser nulls last,
                note nulls last,
                is_closed nulls last
        ) as recency
    from computed
    where
        (
            changed_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or changed_at is null
        )
        and client_no is not null
        and changed_at is not null
),

final as (
    select
        client_no,
        branch_id,
        adviser,
        note,
        changed_at,
        is_deleted,
        cast(client_no as varchar) || '|'
        || strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
