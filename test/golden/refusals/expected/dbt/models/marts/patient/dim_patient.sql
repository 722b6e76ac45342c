-- Somebody the clinic treats.
-- models/clinic.yaml: entities.patient

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

candidates as (
    select * from {{ ref('int_patient__candidates') }}
),

-- A profile is a patient once it holds an identifier that `requires` names.
members as (
    select
        person_id,
        max(
            case when identifier_type = 'patient_no' then identifier end
        ) as patient_no
    from resolved
    group by person_id
    having
        max(case when identifier_type in ('patient_no') then 1 else 0 end) = 1
),

survivors as (
    select
        person_id,
        max(case when attribute = 'email' then value end) as email
    from candidates
    where preference = 1
    group by person_id
),

described as (
    select
        members.person_id,
        members.patient_no,
        survivors.email,
        false as is_placeholder
    from members
    left join survivors on members.person_id = survivors.person_id
),

-- For facts of rows without an identifier. Profiles that are no patient have
-- facts too; they stand in dim_person alone.
unknown_member as (
    select
        'unknown' as person_id,
        cast(null as varchar) as patient_no,
        cast(null as varchar) as email,
        true as is_placeholder
),

final as (
    select * from described

    union all

    select * from unknown_member
)

select * from final
