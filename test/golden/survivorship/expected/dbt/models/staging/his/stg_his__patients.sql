-- One row per patient.
-- models/model.yaml: sources.his.patients

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('his', 'patients') }}
),

renamed as (
    select
        try_cast(patient_no as bigint) as patient_no,
        email,
        name,
        try_cast(height as double) as height,
        try_cast(fee as decimal(9, 2)) as fee,
        try_cast(visits as bigint) as visits,
        try_cast(is_insured as boolean) as is_insured,
        try_cast(seen_at as timestamp) as seen_at,
        try_cast(born_on as date) as born_on,
        city,
        street,
        zip,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by patient_no
            order by
                updated_at desc nulls last,
                email nulls last,
                name nulls last,
                height nulls last,
                fee nulls last,
                visits nulls last,
                is_insured nulls last,
                seen_at nulls last,
                born_on nulls last,
                city nulls last,
                street nulls last,
                zip nulls last,
                created_at nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and patient_no is not null
),

final as (
    select
        patient_no,
        email,
        name,
        height,
        fee,
        visits,
        is_insured,
        seen_at,
        born_on,
        city,
        street,
        zip,
        created_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
