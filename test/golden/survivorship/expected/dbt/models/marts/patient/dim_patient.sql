-- Somebody who was treated here.
-- models/model.yaml: entities.patient

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
        max(
            case
                when identifier_type in ('patient_no', 'email') then 1
                else 0
            end
        ) = 1
),

survivors as (
    select
        person_id,
        max(case when attribute = 'name' then value end) as name,
        max(case when attribute = 'email' then value end) as email,
        max(case when attribute = 'any_email' then value end) as any_email,
        max(case when attribute = 'height' then value end) as height,
        max(case when attribute = 'ward' then value end) as ward,
        max(case when attribute = 'least_fee' then value end) as least_fee,
        max(case when attribute = 'most_visits' then value end) as most_visits,
        max(
            case when attribute = 'first_visits' then value end
        ) as first_visits,
        max(case when attribute = 'is_insured' then value end) as is_insured,
        max(case when attribute = 'seen_at' then value end) as seen_at,
        max(case when attribute = 'born_on' then value end) as born_on,
        max(case when attribute = 'city' then value end) as city,
        max(case when attribute = 'street' then value end) as street,
        max(case when attribute = 'zip' then value end) as zip
    from candidates
    where preference = 1
    group by person_id
),

described as (
    select
        members.person_id,
        members.patient_no,
        survivors.name,
        survivors.email,
        survivors.any_email,
        cast(survivors.height as double) as height,
        survivors.ward,
        cast(survivors.least_fee as decimal(9, 2)) as least_fee,
        cast(survivors.most_visits as bigint) as most_visits,
        cast(survivors.first_visits as bigint) as first_visits,
        cast(survivors.is_insured as boolean) as is_insured,
        cast(survivors.seen_at as timestamp) as seen_at,
        cast(survivors.born_on as date) as born_on,
        survivors.city,
        survivors.street,
        survivors.zip,
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
        cast(null as varchar) as name,
        cast(null as varchar) as email,
        cast(null as varchar) as any_email,
        cast(null as double) as height,
        cast(null as varchar) as ward,
        cast(null as decimal(9, 2)) as least_fee,
        cast(null as bigint) as most_visits,
        cast(null as bigint) as first_visits,
        cast(null as boolean) as is_insured,
        cast(null as timestamp) as seen_at,
        cast(null as date) as born_on,
        cast(null as varchar) as city,
        cast(null as varchar) as street,
        cast(null as varchar) as zip,
        true as is_placeholder
),

final as (
    select * from described

    union all

    select * from unknown_member
)

select * from final
