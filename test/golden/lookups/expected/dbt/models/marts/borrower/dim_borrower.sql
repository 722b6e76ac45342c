-- Somebody who borrows books.
-- models/model.yaml: entities.borrower

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_reader__resolved') }}
),

candidates as (
    select * from {{ ref('int_borrower__candidates') }}
),

-- A profile is a borrower once it holds an identifier that `requires` names.
members as (
    select
        reader_id,
        max(case when identifier_type = 'email' then identifier end) as email
    from resolved
    group by reader_id
    having max(case when identifier_type in ('email') then 1 else 0 end) = 1
),

survivors as (
    select
        reader_id,
        max(case when attribute = 'last_floor' then value end) as last_floor
    from candidates
    where preference = 1
    group by reader_id
),

described as (
    select
        members.reader_id,
        members.email,
        survivors.last_floor,
        false as is_placeholder
    from members
    left join survivors on members.reader_id = survivors.reader_id
),

-- For facts of rows without an identifier. Profiles that are no borrower have
-- facts too; they stand in dim_reader alone.
unknown_member as (
    select
        'unknown' as reader_id,
        cast(null as varchar) as email,
        cast(null as varchar) as last_floor,
        true as is_placeholder
),

final as (
    select * from described

    union all

    select * from unknown_member
)

select * from final
