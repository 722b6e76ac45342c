-- One row per call of the hotline.
-- models/clinic.yaml: sources.clinic.calls

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('clinic', 'calls') }}
),

renamed as (
    select
        call_id,
        try_cast(patient_no as bigint) as patient_no,
        email,
        insurance_no,
        device,
        try_cast(called_at as timestamp) as called_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by call_id
            order by
                called_at nulls last,
                patient_no nulls last,
                email nulls last,
                insurance_no nulls last,
                device nulls last
        ) as delivery
    from renamed
    where
        (
            called_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or called_at is null
        )
        and call_id is not null
),

final as (
    select
        call_id,
        patient_no,
        email,
        insurance_no,
        device,
        called_at
    from ranked
    where delivery = 1
)

select * from final
