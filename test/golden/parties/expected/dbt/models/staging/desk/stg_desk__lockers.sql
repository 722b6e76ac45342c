-- One row per change of a parcel locker's tenant.
-- models/model.yaml: sources.desk.lockers

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('desk', 'lockers') }}
),

renamed as (
    select
        locker_no,
        email,
        card_no,
        try_cast(is_gone as boolean) as is_gone,
        try_cast(rented_at as timestamp) as rented_at
    from source
),

computed as (
    select
        renamed.*,
        coalesce(is_gone, false) as is_deleted
    from renamed
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by locker_no, rented_at
            order by email nulls last, card_no nulls last, is_gone nulls last
        ) as recency
    from computed
    where
        (
            rented_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or rented_at is null
        )
        and locker_no is not null
        and rented_at is not null
),

final as (
    select
        locker_no,
        email,
        card_no,
        rented_at,
        is_deleted,
        replace(replace(locker_no, '\', '\\'), '|', '\|') || '|'
        || strftime(rented_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
