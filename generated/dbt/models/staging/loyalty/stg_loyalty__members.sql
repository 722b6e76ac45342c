-- One row per change of a member's card.
-- models/sources/loyalty.yaml: sources.loyalty.members

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('loyalty', 'members') }}
),

renamed as (
    select
        card as loyalty_no,
        email,
        holder as full_name,
        try_cast(
            regexp_extract(
                born, '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*$', 1
            ) as date
        ) as birth_date,
        tier,
        channel as signup_channel,
        try_cast(
            regexp_extract(
                last_visit, '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*$', 1
            ) as date
        ) as last_visit_on,
        timezone(
            'UTC',
            try_cast(
                regexp_extract(
                    joined_at,
                    '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)?)?)?)\s*$',
                    1
                ) as timestamptz
            )
        ) as joined_at,
        timezone(
            'UTC',
            try_cast(
                regexp_extract(
                    changed_at,
                    '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)?)?)?)\s*$',
                    1
                ) as timestamptz
            )
        ) as changed_at,
        timezone(
            'UTC',
            try_cast(
                regexp_extract(
                    _loaded_at,
                    '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)?)?)?)\s*$',
                    1
                ) as timestamptz
            )
        ) as loaded_at
    from source
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by loyalty_no, changed_at
            order by
                loaded_at desc nulls last,
                email nulls last,
                full_name nulls last,
                birth_date nulls last,
                tier nulls last,
                signup_channel nulls last,
                last_visit_on nulls last,
                joined_at nulls last
        ) as recency
    from renamed
    where
        (
            changed_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or changed_at is null
        )
        and loyalty_no is not null
        and changed_at is not null
),

final as (
    select
        loyalty_no,
        email,
        full_name,
        birth_date,
        tier,
        signup_channel,
        last_visit_on,
        joined_at,
        changed_at,
        loaded_at,
        replace(replace(loyalty_no, '\', '\\'), '|', '\|') || '|'
        || strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
