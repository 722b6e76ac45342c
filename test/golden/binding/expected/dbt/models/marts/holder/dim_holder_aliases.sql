-- One row per id that a holder has or may have had, with the id it has now.
-- models/model.yaml: identities.holder

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_holder__resolved') }}
),

final as (
    select
        md5(
            'kiosk-1:holder:' || identifier_type || ':' || identifier
        ) as alias_id,
        holder_id,
        is_founding as is_current
    from resolved
)

select * from final
