-- Every value that an attribute of a reader could take, best first.
-- models/model.yaml: entities.reader.attributes

{{ config(materialized='table') }}

with

owned_values as (
    select * from {{ ref('int_reader__owned_values') }}
),

current_values as (
    select * from owned_values
    where valid_to = timestamp '9999-12-31 00:00:00'
),

-- The latest value.
by_latest as (
    select
        offer_id,
        person_id,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, attribute
            order by
                updated_at desc nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from current_values
    where attribute in ('email')
),

ranked as (
    select * from by_latest
),

final as (
    select
        offer_id as candidate_id,
        person_id,
        attribute,
        value,
        preference,
        source_table,
        source_key,
        source_column,
        updated_at
    from ranked
)

select * from final
