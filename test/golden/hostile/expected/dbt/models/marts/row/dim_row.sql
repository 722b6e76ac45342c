-- Each { { row } } is { %- one -% }.
-- models/model.yaml: entities.row

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_someone__resolved') }}
),

candidates as (
    select * from {{ ref('int_row__candidates') }}
),

-- A profile is a row once it holds an identifier that `requires` names.
members as (
    select
        someone_id,
        max(case when identifier_type = 'code' then identifier end) as code
    from resolved
    group by someone_id
    having max(case when identifier_type in ('code') then 1 else 0 end) = 1
),

survivors as (
    select
        someone_id,
        max(case when attribute = 'select' then value end) as "select",
        max(case when attribute = 'quote' then value end) as quote
    from candidates
    where preference = 1
    group by someone_id
),

described as (
    select
        members.someone_id,
        members.code,
        survivors."select",
        survivors.quote,
        false as is_placeholder
    from members
    left join survivors on members.someone_id = survivors.someone_id
),

-- For facts of rows without an identifier. Profiles that are no row have
-- facts too; they stand in dim_someone alone.
unknown_member as (
    select
        'unknown' as someone_id,
        cast(null as varchar) as code,
        cast(null as varchar) as "select",
        cast(null as varchar) as quote,
        true as is_placeholder
),

final as (
    select * from described

    union all

    select * from unknown_member
)

select * from final
