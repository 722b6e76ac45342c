-- One row per visit.
-- models/model.yaml: sources.web.visits

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('web', 'visits') }}
),

renamed as (
    select
        visit_id,
        device,
        try_cast(account_id as bigint) as account_id,
        try_cast(visited_at as timestamp) as visited_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by visit_id
            order by
                visited_at nulls last,
                device nulls last,
                account_id nulls last
        ) as delivery
    from renamed
    where
        (
            visited_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or visited_at is null
        )
        and visit_id is not null
),

final as (
    select
        visit_id,
        device,
        account_id,
        visited_at
    from ranked
    where delivery = 1
)

select * from final
