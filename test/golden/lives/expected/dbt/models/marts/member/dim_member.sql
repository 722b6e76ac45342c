-- Somebody who reads.
-- models/model.yaml: entities.member

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

candidates as (
    select * from {{ ref('int_member__candidates') }}
),

member__by_referred_by as (
    select * from {{ ref('dim_person_identifiers') }}
    where
        identifier_type = 'phone'
        and is_current
),

-- A profile is a member once it holds an identifier that `requires` names.
members as (
    select
        person_id,
        max(
            case when identifier_type = 'member_no' then identifier end
        ) as member_no
    from resolved
    group by person_id
    having
        max(
            case
                when identifier_type in ('member_no', 'phone') then 1
                else 0
            end
        ) = 1
),

survivors as (
    select
        person_id,
        max(case when attribute = 'phone' then value end) as phone,
        max(case when attribute = 'street' then value end) as street,
        max(case when attribute = 'referred_by' then value end) as referred_by
    from candidates
    where preference = 1
    group by person_id
),

described as (
    select
        members.person_id,
        members.member_no,
        survivors.phone,
        survivors.street,
        survivors.referred_by,
        false as is_placeholder
    from members
    left join survivors on members.person_id = survivors.person_id
),

-- The rows that it names, and what it belongs to.
referenced as (
    select
        described.person_id,
        described.member_no,
        described.phone,
        described.street,
        described.referred_by,
        coalesce(
            member__by_referred_by.person_id, 'unknown'
        ) as referred_by_person_id,
        described.is_placeholder
    from described
    left join member__by_referred_by
        on nullif(
            regexp_replace(described.referred_by, '[^0-9]', '', 'g'), ''
        ) = member__by_referred_by.identifier
),

-- For facts of rows without an identifier. Profiles that are no member have
-- facts too; they stand in dim_person alone.
unknown_member as (
    select
        'unknown' as person_id,
        cast(null as varchar) as member_no,
        cast(null as varchar) as phone,
        cast(null as varchar) as street,
        cast(null as varchar) as referred_by,
        'unknown' as referred_by_person_id,
        true as is_placeholder
),

final as (
    select * from referenced

    union all

    select * from unknown_member
)

select * from final
