-- One row per identifier, with the one person it belongs to.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

observations as (
    select * from {{ ref('int_person__observations') }}
),

-- Where it was seen first; of several tables at one time, the first by name.
first_sources as (
    select
        resolved.node_id,
        min(observations.source_table) as first_source_table
    from resolved
    inner join observations on resolved.node_id = observations.node_id
    where
        observations.rejection is null
        and (
            observations.first_seen_at = resolved.first_seen_at
            or resolved.first_seen_at is null
        )
    group by resolved.node_id
),

final as (
    select
        resolved.node_id,
        resolved.identifier_type,
        resolved.identifier,
        resolved.person_id,
        resolved.is_founding,
        resolved.first_seen_at,
        resolved.last_seen_at,
        first_sources.first_source_table
    from resolved
    inner join first_sources on resolved.node_id = first_sources.node_id
)

select * from final
