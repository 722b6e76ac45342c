-- One row per person identifier in a source row, and why it was rejected, if it
-- was.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

observed_app as (
    select * from {{ ref('int_person__observed_app') }}
),

observed_desk as (
    select * from {{ ref('int_person__observed_desk') }}
),

observed as (
    select * from observed_app

    union all

    select * from observed_desk
),

-- Two values of a type that a profile holds once: the row cannot say whose it
-- is.
contradictions as (
    select
        source_table,
        source_key,
        role,
        identifier_type
    from observed
    where
        rejection is null
        and identifier_type in ('account_no')
    group by source_table, source_key, role, identifier_type
    having min(node_id) <> max(node_id)
),

judged as (
    select
        observed.source_table,
        observed.source_key,
        observed.role,
        observed.source_column,
        observed.identifier_type,
        observed.identifier_rank,
        observed.source_position,
        observed.raw_value,
        observed.identifier,
        observed.node_id,
        case
            when observed.rejection is not null then observed.rejection
            when contradictions.source_key is not null then 'contradictory'
        end as rejection,
        observed.first_seen_at,
        observed.last_seen_at
    from observed
    left join contradictions
        on
            observed.source_table = contradictions.source_table
            and observed.source_key = contradictions.source_key
            and observed.role = contradictions.role
            and observed.identifier_type = contradictions.identifier_type
),

final as (
    select
        judged.source_table,
        judged.source_key,
        judged.role,
        judged.source_column,
        judged.identifier_type,
        judged.identifier_rank,
        judged.source_position,
        judged.raw_value,
        judged.identifier,
        judged.node_id,
        judged.rejection,
        judged.first_seen_at,
        judged.last_seen_at
    from judged
)

select * from final
