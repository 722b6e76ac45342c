-- Somebody who reads.
-- models/model.yaml: entities.reader

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

candidates as (
    select * from {{ ref('int_reader__candidates') }}
),

-- A profile is a reader once it holds an identifier that `requires` names.
members as (
    select
        person_id,
        max(
            case when identifier_type = 'card_no' then identifier end
        ) as card_no
    from resolved
    group by person_id
    having
        max(
            case when identifier_type in ('card_no', 'email') then 1 else 0 end
        ) = 1
),

survivors as (
    select
        person_id,
        max(case when attribute = 'email' then value end) as email
    from candidates
    where preference = 1
    group by person_id
),

described as (
    select
        members.person_id,
        members.card_no,
        survivors.email,
        false as is_placeholder
    from members
    left join survivors on members.person_id = survivors.person_id
),

-- For facts of rows without an identifier. Profiles that are no reader have
-- facts too; they stand in dim_person alone.
unknown_member as (
    select
        'unknown' as person_id,
        cast(null as varchar) as card_no,
        cast(null as varchar) as email,
        true as is_placeholder
),

final as (
    select * from described

    union all

    select * from unknown_member
)

select * from final
