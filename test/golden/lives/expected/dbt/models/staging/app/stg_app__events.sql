-- What the app reports.
-- models/model.yaml: sources.app.events

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('app', 'events') }}
),

renamed as (
    select
        try_cast(event_id as bigint) as event_id,
        name,
        try_cast(member_no as bigint) as member_no,
        try_cast(other_member_no as bigint) as other_member_no,
        phone,
        device,
        browser,
        try_cast(page as bigint) as page,
        try_cast(seen_at as timestamp) as seen_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by event_id
            order by
                seen_at nulls last,
                name nulls last,
                member_no nulls last,
                other_member_no nulls last,
                phone nulls last,
                device nulls last,
                browser nulls last,
                page nulls last
        ) as delivery
    from renamed
    where
        (
            seen_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or seen_at is null
        )
        and event_id is not null
),

final as (
    select
        event_id,
        name,
        member_no,
        other_member_no,
        phone,
        device,
        browser,
        page,
        seen_at
    from ranked
    where delivery = 1
)

select * from final
