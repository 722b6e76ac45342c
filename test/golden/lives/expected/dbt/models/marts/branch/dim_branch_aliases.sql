-- One row per id that a branch has or may have had, with the id it has now.
-- models/model.yaml: identities.branch

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_branch__resolved') }}
),

final as (
    select
        md5(
            'reader-2026:branch:' || identifier_type || ':' || identifier
        ) as alias_id,
        branch_id,
        is_founding as is_current,
        'current' as salt
    from resolved

    union all

    -- Whoever stored an id of the salt before still finds its profile.
    select
        md5(
            'reader-2025:branch:' || identifier_type || ':' || identifier
        ) as alias_id,
        branch_id,
        false as is_current,
        'previous' as salt
    from resolved
)

select * from final
