-- Somebody who stays with us.
-- models/model.yaml: entities.guest

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

candidates as (
    select * from {{ ref('int_guest__candidates') }}
),

-- A profile is a guest once it holds an identifier that `requires` names.
members as (
    select
        person_id,
        max(
            case when identifier_type = 'guest_no' then identifier end
        ) as guest_no,
        max(
            case when identifier_type = 'member_no' then identifier end
        ) as member_no
    from resolved
    group by person_id
    having
        max(
            case
                when identifier_type in ('guest_no', 'member_no', 'email')
                    then 1
                else 0
            end
        ) = 1
),

survivors as (
    select
        person_id,
        max(case when attribute = 'city' then value end) as city
    from candidates
    where preference = 1
    group by person_id
),

described as (
    select
        members.person_id,
        members.guest_no,
        members.member_no,
        survivors.city,
        false as is_placeholder
    from members
    left join survivors on members.person_id = survivors.person_id
),

-- For facts of rows without an identifier. Profiles that are no guest have
-- facts too; they stand in dim_person alone.
unknown_member as (
    select
        'unknown' as person_id,
        cast(null as varchar) as guest_no,
        cast(null as varchar) as member_no,
        cast(null as varchar) as city,
        true as is_placeholder
),

final as (
    select * from described

    union all

    select * from unknown_member
)

select * from final
