-- One row per id that a person has or may have had, with the id it has now.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

final as (
    select
        md5(
            'library-1:person:' || identifier_type || ':' || identifier
        ) as alias_id,
        person_id,
        is_founding as is_current
    from resolved
)

select * from final
