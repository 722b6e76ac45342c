-- One row per pair of person identifiers that stood in one row: they are one
-- person, unless a limit forbids it.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

observations as (
    select * from {{ ref('int_person__observations') }}
),

anchors as (
    select * from {{ ref('int_person__anchors') }}
),

overrides as (
    select * from {{ ref('int_person__overrides') }}
),

-- A star from the strongest identifier, never all pairs; the two were seen
-- together once both were there.
pairs as (
    select
        least(anchors.node_id, observations.node_id) as node_a,
        greatest(anchors.node_id, observations.node_id) as node_b,
        observations.identifier_rank as weaker_rank,
        observations.source_table,
        observations.source_key,
        greatest(
            anchors.first_seen_at, observations.first_seen_at
        ) as first_seen_at,
        observations.last_seen_at
    from anchors
    inner join observations
        on
            anchors.source_table = observations.source_table
            and anchors.source_key = observations.source_key
    where
        not anchors.is_contradictory
        and observations.rejection is null
        and observations.node_id <> anchors.node_id

    union all

    -- What people decide comes before everything else.
    select
        node_a,
        node_b,
        -1 as weaker_rank,
        source_table,
        source_key,
        decided_at as first_seen_at,
        decided_at as last_seen_at
    from overrides
    where decision = 'same'
),

ranked as (
    select
        *,
        row_number() over (
            partition by node_a, node_b
            order by
                weaker_rank,
                first_seen_at asc nulls last,
                source_table,
                source_key
        ) as evidence
    from pairs
),

final as (
    select
        md5(
            cast(node_a as varchar) || ':' || cast(node_b as varchar)
        ) as link_id,
        node_a,
        node_b,
        min(weaker_rank) as weaker_rank,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at,
        count(*) as observations,
        max(case when evidence = 1 then source_table end) as evidence_table,
        max(case when evidence = 1 then source_key end) as evidence_key,
        case
            when min(weaker_rank) < 0 then 'override'
            else 'observed'
        end as evidence
    from ranked
    group by node_a, node_b
)

select * from final
