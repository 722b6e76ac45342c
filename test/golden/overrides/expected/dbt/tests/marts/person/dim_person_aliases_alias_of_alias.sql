-- Every alias leads to a current id in one step.

{{ config(severity='error') }}

-- An alias that leads to an id which is itself no current one.

with

aliases as (
    select * from {{ ref('dim_person_aliases') }}
),

final as (
    select
        aliases.alias_id,
        aliases.person_id
    from aliases
    left join aliases as target on aliases.person_id = target.alias_id
    where
        target.alias_id is null
        or target.person_id <> aliases.person_id
)

select * from final
