-- One row per move of a patient.
-- models/model.yaml: sources.his.stays

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('his', 'stays') }}
),

renamed as (
    select
        try_cast(patient_no as bigint) as patient_no,
        ward,
        try_cast(moved_at as timestamp) as moved_at
    from source
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by patient_no, moved_at
            order by ward nulls last
        ) as recency
    from renamed
    where
        (
            moved_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or moved_at is null
        )
        and patient_no is not null
        and moved_at is not null
),

final as (
    select
        patient_no,
        ward,
        moved_at,
        cast(patient_no as varchar) || '|'
        || strftime(moved_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
