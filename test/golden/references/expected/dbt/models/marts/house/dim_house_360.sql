-- A house of ours. With everything computed about it.
-- models/model.yaml: entities.house

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_house') }}
),

stay_ended_by_house_id_traits as (
    select * from {{ ref('int_house__stay_ended_by_house_id_traits') }}
),

stay_ended_by_moved_to_id_traits as (
    select * from {{ ref('int_house__stay_ended_by_moved_to_id_traits') }}
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(stay_ended_by_house_id_traits.stays, 0) as stays,
        coalesce(stay_ended_by_house_id_traits.takings, 0) as takings,
        coalesce(stay_ended_by_house_id_traits.takings_30d, 0) as takings_30d,
        coalesce(stay_ended_by_moved_to_id_traits.arrivals, 0) as arrivals,
        stay_ended_by_moved_to_id_traits.first_reason
    from members
    left join stay_ended_by_house_id_traits
        on members.house_key = stay_ended_by_house_id_traits.house_key
    left join stay_ended_by_moved_to_id_traits
        on members.house_key = stay_ended_by_moved_to_id_traits.house_key
),

derived as (
    select
        computed.*,
        cast(
            (
                cast(
                    cast(takings as decimal(38, 2)) * 100000 as hugeint
                ) // cast(
                    cast(nullif(stays, 0) as decimal(38, 0)) * 100 as hugeint
                )
            ) * 0.001 as decimal(18, 2)
        ) as per_stay
    from computed
),

final as (
    select
        house_key,
        house_id,
        name,
        stays,
        cast(takings as decimal(18, 2)) as takings,
        cast(takings_30d as decimal(18, 2)) as takings_30d,
        arrivals,
        first_reason,
        per_stay,
        is_placeholder
    from derived
)

select * from final
