-- Every value that an attribute of a firm could take, best first.
-- models/model.yaml: entities.firm.attributes

{{ config(materialized='table') }}

with

owned_values as (
    select * from {{ ref('int_firm__owned_values') }}
),

current_values as (
    select * from owned_values
    where valid_to = timestamp '9999-12-31 00:00:00'
),

-- The first value ever seen.
by_earliest as (
    select
        offer_id,
        company_id,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by company_id, attribute
            order by
                updated_at nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from current_values
    where attribute in ('first_mandate')
),

ranked as (
    select * from by_earliest
),

final as (
    select
        offer_id as candidate_id,
        company_id,
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
