-- One row per party of a source row with a usable person identifier: the
-- party's strongest one, which says who it is.
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
        role,
        node_id,
        first_seen_at,
        row_number() over (
            partition by source_table, source_key, role
            order by identifier_rank, source_position
        ) as strength
    from observations
    where rejection is null
),

contradictory_rows as (
    select distinct
        source_table,
        role,
        source_key
    from observations
    where rejection = 'contradictory'
),

final as (
    select
        ranked.source_table,
        ranked.source_key,
        ranked.role,
        ranked.node_id,
        ranked.first_seen_at,
        contradictory_rows.source_key is not null as is_contradictory
    from ranked
    left join contradictory_rows
        on
            ranked.source_table = contradictory_rows.source_table
            and ranked.source_key = contradictory_rows.source_key
            and ranked.role = contradictory_rows.role
    where ranked.strength = 1
)

select * from final
