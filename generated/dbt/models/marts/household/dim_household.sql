-- Customers of one name at one postal code, who most likely live together.
-- models/entities/household.yaml: entities.household

{{ config(materialized='table') }}

with

group_members as (
    select * from {{ ref('int_household__members') }}
),

described as (
    select * from {{ ref('dim_customer') }}
),

groups as (
    select
        group_members.household_key,
        count(*) as members,
        min(described.birth_date) as eldest_born_on,
        max(described.last_met_on) as last_met_on,
        false as is_placeholder
    from group_members
    inner join described on group_members.person_id = described.person_id
    group by group_members.household_key
),

unknown_member as (
    select
        'unknown' as household_key,
        cast(null as bigint) as members,
        cast(null as date) as eldest_born_on,
        cast(null as date) as last_met_on,
        true as is_placeholder
),

final as (
    select * from groups

    union all

    select * from unknown_member
)

select * from final
