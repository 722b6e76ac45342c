-- Somebody with a card.
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
            case when identifier_type = 'reader_no' then identifier end
        ) as reader_no
    from resolved
    group by person_id
    having max(case when identifier_type in ('reader_no') then 1 else 0 end) = 1
),

survivors as (
    select
        person_id,
        max(case when attribute = 'last_name' then value end) as last_name,
        max(case when attribute = 'house_no' then value end) as house_no,
        max(case when attribute = 'born_on' then value end) as born_on,
        max(case when attribute = 'fee' then value end) as fee,
        max(case when attribute = 'is_blocked' then value end) as is_blocked
    from candidates
    where preference = 1
    group by person_id
),

described as (
    select
        members.person_id,
        members.reader_no,
        survivors.last_name,
        cast(survivors.house_no as bigint) as house_no,
        cast(survivors.born_on as date) as born_on,
        cast(survivors.fee as decimal(9, 2)) as fee,
        cast(survivors.is_blocked as boolean) as is_blocked,
        false as is_placeholder
    from members
    left join survivors on members.person_id = survivors.person_id
),

-- For facts of rows without an identifier. Profiles that are no reader have
-- facts too; they stand in dim_person alone.
unknown_member as (
    select
        'unknown' as person_id,
        cast(null as varchar) as reader_no,
        cast(null as varchar) as last_name,
        cast(null as bigint) as house_no,
        cast(null as date) as born_on,
        cast(null as decimal(9, 2)) as fee,
        cast(null as boolean) as is_blocked,
        true as is_placeholder
),

final as (
    select * from described

    union all

    select * from unknown_member
)

select * from final
