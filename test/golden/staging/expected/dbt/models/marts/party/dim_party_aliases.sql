-- One row per id that a party has or may have had, with the id it has now.
-- models/model.yaml: identities.party

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_party__resolved') }}
),

final as (
    select
        md5(
            'yard-1:party:' || identifier_type || ':' || identifier
        ) as alias_id,
        party_id,
        is_founding as is_current
    from resolved
)

select * from final
