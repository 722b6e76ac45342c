-- One row per change of a card.
-- models/model.yaml: sources.ils.cards

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('ils', 'cards') }}
),

renamed as (
    select
        card_no,
        email,
        try_cast(is_blocked as boolean) as is_blocked,
        try_cast(changed_at as timestamp) as changed_at
    from source
),

computed as (
    select
        renamed.*,
        coalesce(is_blocked, false) as is_deleted
    from renamed
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by card_no, changed_at
            order by email nulls last, is_blocked nulls last
        ) as recency
    from computed
    where
        (
            changed_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or changed_at is null
        )
        and card_no is not null
        and changed_at is not null
),

final as (
    select
        card_no,
        email,
        is_blocked,
        changed_at,
        is_deleted,
        replace(replace(card_no, '\', '\\'), '|', '\|') || '|'
        || strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
