-- Somebody who came.
-- models/model.yaml: entities.visitor

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

candidates as (
    select * from {{ ref('int_visitor__candidates') }}
),

-- A profile is a visitor once it holds an identifier that `requires` names.
members as (
    select
        person_id,
        max(
            case when identifier_type = 'insurance_no' then identifier end
        ) as insurance_no
    from resolved
    group by person_id
    having
        max(
            case
                when identifier_type in ('insurance_no', 'email', 'phone')
                    then 1
                else 0
            end
        ) = 1
),

survivors as (
    select
        person_id,
        max(case when attribute = 'mail_address' then value end) as mail_address
    from candidates
    where preference = 1
    group by person_id
),

described as (
    select
        members.person_id,
        members.insurance_no,
        survivors.mail_address,
        false as is_placeholder
    from members
    left join survivors on members.person_id = survivors.person_id
),

-- For facts of rows without an identifier. Profiles that are no visitor have
-- facts too; they stand in dim_person alone.
unknown_member as (
    select
        'unknown' as person_id,
        cast(null as varchar) as insurance_no,
        cast(null as varchar) as mail_address,
        true as is_placeholder
),

final as (
    select * from described

    union all

    select * from unknown_member
)

select * from final
