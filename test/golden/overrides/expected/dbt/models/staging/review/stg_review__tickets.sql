-- One row per change of a question about two readers.
-- models/model.yaml: sources.review.tickets

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('review', 'tickets') }}
),

renamed as (
    select
        try_cast(ticket_no as bigint) as ticket_no,
        state,
        try_cast(are_one as boolean) as are_one,
        kind,
        value,
        other_kind,
        other_value,
        author,
        reason,
        try_cast(decided_on as date) as decided_on,
        try_cast(changed_at as timestamp) as changed_at
    from source
),

computed as (
    select
        renamed.*,
        case
            when are_one then 'same'
            when not are_one then 'different'
        end as verdict,
        coalesce(state = 'reopened', false) as is_deleted
    from renamed
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by ticket_no, changed_at
            order by
                state nulls last,
                are_one nulls last,
                kind nulls last,
                value nulls last,
                other_kind nulls last,
                other_value nulls last,
                author nulls last,
                reason nulls last,
                decided_on nulls last
        ) as recency
    from computed
    where
        (
            changed_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or changed_at is null
        )
        and ticket_no is not null
        and changed_at is not null
),

final as (
    select
        ticket_no,
        state,
        verdict,
        kind,
        value,
        other_kind,
        other_value,
        author,
        reason,
        decided_on,
        changed_at,
        is_deleted,
        cast(ticket_no as varchar) || '|'
        || strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
