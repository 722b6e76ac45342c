-- One row per identifier, with the one person it belongs to.
-- models/identities/person.yaml: identities.person

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

-- Whether or not anything names a profile by it, a life begins when it begins.
lives as (
    select
        node_id,
        identifier_type,
        identifier,
        life,
        min(first_seen_at) as begins_at
    from observations
    where
        identifier is not null
        and identifier_type in ('anonymous_id')
    group by node_id, identifier_type, identifier, life
),

lifetimes as (
    select
        node_id,
        life,
        begins_at,
        lead(begins_at) over (
            partition by identifier_type, identifier
            order by life
        ) as ends_at
    from lives
),

final as (
    select
        resolved.node_id,
        resolved.identifier_type,
        resolved.identifier,
        resolved.life,
        resolved.person_id,
        resolved.is_founding,
        resolved.is_replaced,
        case
            when lifetimes.life > 1 then lifetimes.begins_at
            else timestamp '0001-01-01 00:00:00'
        end as valid_from,
        coalesce(
            lifetimes.ends_at, timestamp '9999-12-31 00:00:00'
        ) as valid_to,
        lifetimes.ends_at is null as is_current,
        resolved.first_seen_at,
        resolved.last_seen_at,
        first_sources.first_source_table
    from resolved
    inner join first_sources on resolved.node_id = first_sources.node_id
    left join lifetimes on resolved.node_id = lifetimes.node_id
)

select * from final
