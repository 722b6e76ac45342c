-- Readers of one name in one house.
-- models/model.yaml: entities.household

{{ config(materialized='table') }}

with

group_members as (
    select * from {{ ref('int_household__members') }}
),

described as (
    select * from {{ ref('dim_reader') }}
),

groups as (
    select
        group_members.household_key,
        count(*) as readers,
        min(described.born_on) as eldest_born_on,
        cast(sum(described.fee) as decimal(18, 2)) as fees,
        cast(
            cast(
                (
                    cast(
                        cast(sum(described.fee) as decimal(38, 2))
                        * 100000 as hugeint
                    ) // cast(
                        cast(nullif(count(described.fee), 0) as decimal(38, 0))
                        * 100 as hugeint
                    )
                ) * 0.001 as decimal(38, 2)
            ) as decimal(18, 2)
        ) as average_fee,
        count(distinct described.house_no) as houses,
        max(described.is_blocked) as is_blocked,
        false as is_placeholder
    from group_members
    inner join described on group_members.person_id = described.person_id
    group by group_members.household_key
),

unknown_member as (
    select
        'unknown' as household_key,
        cast(null as bigint) as readers,
        cast(null as date) as eldest_born_on,
        cast(null as decimal(18, 2)) as fees,
        cast(null as decimal(18, 2)) as average_fee,
        cast(null as bigint) as houses,
        cast(null as boolean) as is_blocked,
        true as is_placeholder
),

final as (
    select * from groups

    union all

    select * from unknown_member
)

select * from final
