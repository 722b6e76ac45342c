-- One row per id that a someone has or may have had, with the id it has now.
-- models/model.yaml: identities.someone

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_someone__resolved') }}
),

final as (
    select
        md5(
            ('it''s {' || '{ 7 * 7 }' || '} \ "salted":someone:')
            || identifier_type || ':' || identifier
        ) as alias_id,
        someone_id,
        is_founding as is_current
    from resolved
)

select * from final
