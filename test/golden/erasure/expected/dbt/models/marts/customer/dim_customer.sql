-- Somebody who bought a ticket or has an account.
-- models/model.yaml: entities.customer

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

candidates as (
    select * from {{ ref('int_customer__candidates') }}
),

-- A profile is a customer once it holds an identifier that `requires` names.
members as (
    select
        person_id,
        max(
            case when identifier_type = 'account_id' then identifier end
        ) as account_id
    from resolved
    group by person_id
    having
        max(
            case
                when identifier_type in ('account_id', 'email') then 1
                else 0
            end
        ) = 1
),

survivors as (
    select
        person_id,
        max(case when attribute = 'email' then value end) as email,
        max(case when attribute = 'full_name' then value end) as full_name
    from candidates
    where preference = 1
    group by person_id
),

described as (
    select
        members.person_id,
        members.account_id,
        survivors.email,
        survivors.full_name,
        false as is_placeholder
    from members
    left join survivors on members.person_id = survivors.person_id
),

-- For facts of rows without an identifier. Profiles that are no customer have
-- facts too; they stand in dim_person alone.
unknown_member as (
    select
        'unknown' as person_id,
        cast(null as varchar) as account_id,
        cast(null as varchar) as email,
        cast(null as varchar) as full_name,
        true as is_placeholder
),

erased_member as (
    select
        'erased' as person_id,
        cast(null as varchar) as account_id,
        cast(null as varchar) as email,
        cast(null as varchar) as full_name,
        true as is_placeholder
),

final as (
    select * from described

    union all

    select * from unknown_member

    union all

    select * from erased_member
)

select * from final
