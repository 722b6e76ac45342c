-- A company we know of.
-- models/model.yaml: entities.firm

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_company__resolved') }}
),

candidates as (
    select * from {{ ref('int_firm__candidates') }}
),

-- A profile is a firm once it holds an identifier that `requires` names.
members as (
    select
        company_id,
        max(case when identifier_type = 'vat_no' then identifier end) as vat_no
    from resolved
    group by company_id
    having max(case when identifier_type in ('vat_no') then 1 else 0 end) = 1
),

survivors as (
    select
        company_id,
        max(
            case when attribute = 'first_mandate' then value end
        ) as first_mandate
    from candidates
    where preference = 1
    group by company_id
),

described as (
    select
        members.company_id,
        members.vat_no,
        survivors.first_mandate,
        false as is_placeholder
    from members
    left join survivors on members.company_id = survivors.company_id
),

-- For facts of rows without an identifier. Profiles that are no firm have
-- facts too; they stand in dim_company alone.
unknown_member as (
    select
        'unknown' as company_id,
        cast(null as varchar) as vat_no,
        cast(null as varchar) as first_mandate,
        true as is_placeholder
),

final as (
    select * from described

    union all

    select * from unknown_member
)

select * from final
