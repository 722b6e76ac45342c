-- Values of clinic.patients that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('clinic', 'patients') }}
),

patient_no_lost as (
    select
        'patient_no' as column_name,
        cast(patient_no as varchar) as value
    from source
    where
        trim(cast(patient_no as varchar)) <> ''
        and try_cast(patient_no as bigint) is null
),

registered_at_lost as (
    select
        'registered_at' as column_name,
        cast(registered_at as varchar) as value
    from source
    where
        trim(cast(registered_at as varchar)) <> ''
        and try_cast(registered_at as timestamp) is null
),

edited_at_lost as (
    select
        'edited_at' as column_name,
        cast(edited_at as varchar) as value
    from source
    where
        trim(cast(edited_at as varchar)) <> ''
        and try_cast(edited_at as timestamp) is null
),

final as (
    select * from patient_no_lost

    union all

    select * from registered_at_lost

    union all

    select * from edited_at_lost
)

select * from final
