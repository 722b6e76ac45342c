-- Somebody the clinic treats. With everything computed about them.
-- models/clinic.yaml: entities.patient

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_patient') }}
),

final as (
    select
        person_id,
        patient_no,
        email,
        is_placeholder
    from members
)

select * from final
