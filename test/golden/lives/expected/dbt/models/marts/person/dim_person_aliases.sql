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
            'reader-2026:person:' || identifier_type
            || case when life > 1 then '#' || cast(life as varchar) else '' end
            || ':' || identifier
        ) as alias_id,
        person_id,
        is_founding as is_current,
        'current' as salt
    from resolved

    union all

    -- Whoever stored an id of the salt before still finds its profile.
    select
        md5(
            'reader-2025:person:' || identifier_type
            || case when life > 1 then '#' || cast(life as varchar) else '' end
            || ':' || identifier
        ) as alias_id,
        person_id,
        false as is_current,
        'previous' as salt
    from resolved
)

select * from final
