-- Every alias leads to a current id in one step.

{{ config(severity='error') }}

-- An alias that leads to an id which is itself no current one.

with

aliases as (
    select * from {{ ref('dim_guest_aliases') }}
),

final as (
    select
        aliases.alias_id,
        aliases.guest_id
    from aliases
    left join aliases as target on aliases.guest_id = target.alias_id
    where
        target.alias_id is null
        or target.guest_id <> aliases.guest_id
)

select * from final
