-- One row per id that a guest has or may have had, with the id it has now.
-- models/museum.yaml: identities.guest

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_guest__resolved') }}
),

final as (
    select
        md5(
            'museum-1:guest:' || identifier_type || ':' || identifier
        ) as alias_id,
        guest_id,
        is_founding as is_current
    from resolved
)

select * from final
