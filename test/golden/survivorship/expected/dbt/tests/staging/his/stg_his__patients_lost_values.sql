-- Values of his.patients that are not of their declared type, and null in
-- staging.

{{ config(severity='warn') }}

with

source as (
    select * from {{ source('his', 'patients') }}
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

height_lost as (
    select
        'height' as column_name,
        cast(height as varchar) as value
    from source
    where
        trim(cast(height as varchar)) <> ''
        and try_cast(height as double) is null
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

is_insured_lost as (
    select
        'is_insured' as column_name,
        cast(is_insured as varchar) as value
    from source
    where
        trim(cast(is_insured as varchar)) <> ''
        and try_cast(is_insured as boolean) is null
),

seen_at_lost as (
    select
        'seen_at' as column_name,
        cast(seen_at as varchar) as value
    from source
    where
        trim(cast(seen_at as varchar)) <> ''
        and try_cast(seen_at as timestamp) is null
),

born_on_lost as (
    select
        'born_on' as column_name,
        cast(born_on as varchar) as value
    from source
    where
        trim(cast(born_on as varchar)) <> ''
        and try_cast(born_on as date) is null
),

created_at_lost as (
    select
        'created_at' as column_name,
        cast(created_at as varchar) as value
    from source
    where
        trim(cast(created_at as varchar)) <> ''
        and try_cast(created_at as timestamp) is null
),

updated_at_lost as (
    select
        'updated_at' as column_name,
        cast(updated_at as varchar) as value
    from source
    where
        trim(cast(updated_at as varchar)) <> ''
        and try_cast(updated_at as timestamp) is null
),

final as (
    select * from patient_no_lost

    union all

    select * from height_lost

    union all

    select * from fee_lost

    union all

    select * from visits_lost

    union all

    select * from is_insured_lost

    union all

    select * from seen_at_lost

    union all

    select * from born_on_lost

    union all

    select * from created_at_lost

    union all

    select * from updated_at_lost
)

select * from final
