-- Values of clinic.calls that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('clinic', 'calls') }}
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

called_at_lost as (
    select
        'called_at' as column_name,
        cast(called_at as varchar) as value
    from source
    where
        trim(cast(called_at as varchar)) <> ''
        and try_cast(called_at as timestamp) is null
),

final as (
    select * from patient_no_lost

    union all

    select * from called_at_lost
)

select * from final
