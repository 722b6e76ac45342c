-- Values of his.stays that are not of their declared type, and null in staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('his', 'stays') }}
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

moved_at_lost as (
    select
        'moved_at' as column_name,
        cast(moved_at as varchar) as value
    from source
    where
        trim(cast(moved_at as varchar)) <> ''
        and try_cast(moved_at as timestamp) is null
),

final as (
    select * from patient_no_lost

    union all

    select * from moved_at_lost
)

select * from final
