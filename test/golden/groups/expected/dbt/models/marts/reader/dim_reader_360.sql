-- Somebody with a card. With everything computed about them.
-- models/model.yaml: entities.reader

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_reader') }}
),

household__members as (
    select * from {{ ref('int_household__members') }}
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(household__members.household_key, 'unknown') as household_key
    from members
    left join household__members
        on members.person_id = household__members.person_id
),

final as (
    select
        person_id,
        reader_no,
        last_name,
        house_no,
        born_on,
        fee,
        is_blocked,
        household_key,
        is_placeholder
    from computed
)

select * from final
