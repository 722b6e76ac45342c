-- One row per shared person identifier of a source row that carries nothing
-- stronger.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

observations as (
    select * from {{ ref('int_person__observations') }}
),

-- A value that a crowd shares names nobody, but somebody held it at each
-- moment.
usable as (
    select
        source_table,
        source_key,
        role,
        node_id,
        identifier_type in ('device', 'browser') as is_shared,
        row_number() over (
            partition by source_table, source_key, role
            order by identifier_rank, source_position
        ) as strength
    from observations
    where
        rejection is null
        or (rejection = 'fan_out' and identifier_type in ('device', 'browser'))
),

named_rows as (
    select
        source_table,
        source_key,
        role,
        min(strength) as strength
    from usable
    where not is_shared
    group by source_table, source_key, role
),

final as (
    select
        usable.source_table,
        usable.source_key,
        usable.role,
        usable.node_id,
        min(usable.strength) as strength
    from usable
    left join named_rows
        on
            usable.source_table = named_rows.source_table
            and usable.source_key = named_rows.source_key
            and usable.role = named_rows.role
    where
        usable.is_shared
        and (
            named_rows.strength is null or usable.strength < named_rows.strength
        )
    group by usable.source_table, usable.source_key, usable.role, usable.node_id
)

select * from final
