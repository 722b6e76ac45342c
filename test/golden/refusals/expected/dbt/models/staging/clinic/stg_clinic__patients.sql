-- One row per patient, written over.
-- models/clinic.yaml: sources.clinic.patients

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('clinic', 'patients') }}
),

renamed as (
    select
        try_cast(patient_no as bigint) as patient_no,
        email,
        insurance_no,
        try_cast(registered_at as timestamp) as registered_at,
        try_cast(edited_at as timestamp) as edited_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by patient_no
            order by
                edited_at desc nulls last,
                email nulls last,
                insurance_no nulls last,
                registered_at nulls last
        ) as recency
    from renamed
    where
        (
            edited_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or edited_at is null
        )
        and patient_no is not null
),

final as (
    select
        patient_no,
        email,
        insurance_no,
        registered_at,
        edited_at
    from ranked
    where recency = 1
)

select * from final
