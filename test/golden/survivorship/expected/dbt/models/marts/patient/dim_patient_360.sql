-- Somebody who was treated here. With everything computed about them.
-- models/model.yaml: entities.patient

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_patient') }}
),

final as (
    select
        person_id,
        patient_no,
        name,
        email,
        any_email,
        height,
        ward,
        least_fee,
        most_visits,
        first_visits,
        is_insured,
        seen_at,
        born_on,
        city,
        street,
        zip,
        is_placeholder
    from members
)

select * from final
