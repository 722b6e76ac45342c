-- Values of lab.samples that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('lab', 'samples') }}
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

fee_lost as (
    select
        'fee' as column_name,
        cast(fee as varchar) as value
    from source
    where
        trim(cast(fee as varchar)) <> ''
        and try_cast(fee as decimal(9, 2)) is null
),

visits_lost as (
    select
        'visits' as column_name,
        cast(visits as varchar) as value
    from source
    where
        trim(cast(visits as varchar)) <> ''
        and try_cast(visits as bigint) is null
),

taken_at_lost as (
    select
        'taken_at' as column_name,
        cast(taken_at as varchar) as value
    from source
    where
        trim(cast(taken_at as varchar)) <> ''
        and try_cast(taken_at as timestamp) is null
),

final as (
    select * from patient_no_lost

    union all

    select * from fee_lost

    union all

    select * from visits_lost

    union all

    select * from taken_at_lost
)

select * from final
