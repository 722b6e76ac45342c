-- One row per source row with a usable person identifier: its strongest one,
-- which says whose row it is.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

observations as (
    select * from {{ ref('int_person__observations') }}
),

-- Of two identifiers of one type the column that is declared first is the
-- stronger.
ranked as (
    select
        source_table,
        source_key,
        node_id,
        first_seen_at,
        row_number() over (
            partition by source_table, source_key
            order by identifier_rank, source_position
        ) as strength
    from observations
    where rejection is null
),

final as (
    select
        ranked.source_table,
        ranked.source_key,
        ranked.node_id,
        ranked.first_seen_at,
        false as is_contradictory
    from ranked
    where ranked.strength = 1
)

select * from final
