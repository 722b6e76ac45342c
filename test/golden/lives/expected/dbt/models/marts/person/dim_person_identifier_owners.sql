-- One row per time in which somebody held a shared person identifier: since
-- they were seen with it, until somebody else was.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

observations as (
    select * from {{ ref('int_person__observations') }}
),

anchors as (
    select * from {{ ref('int_person__anchors') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

-- Who may hold something: a type that is handed around itself says of nobody.
owner_types as (
    select
        'member_no' as identifier_type,
        1 as identifier_rank

    union all

    select
        'phone' as identifier_type,
        2 as identifier_rank
),

-- Rows that carry a shared identifier and a stronger one, but not two of those.
sightings as (
    select distinct
        observations.node_id,
        observations.identifier_type,
        observations.identifier,
        observations.life,
        owners.node_id as owner_node_id,
        owner_types.identifier_rank as owner_rank,
        case
            when observations.source_table in ('desk.lockers')
                then observations.last_seen_at
            else coalesce(
                greatest(anchors.first_seen_at, observations.first_seen_at),
                timestamp '0001-01-01 00:00:00'
            )
        end as seen_at
    from observations
    inner join anchors
        on
            observations.source_table = anchors.source_table
            and observations.source_key = anchors.source_key
            and observations.role = anchors.role
    inner join resolved as owners on anchors.node_id = owners.node_id
    inner join owner_types
        on
            owners.identifier_type = owner_types.identifier_type
            and observations.identifier_rank > owner_types.identifier_rank
    where
        observations.identifier_type in ('device', 'browser')
        and (
            observations.rejection is null or observations.rejection = 'fan_out'
        )
        and not anchors.is_contradictory
),

-- Of those seen with it at one moment, the strongest holds it.
ranked as (
    select
        *,
        row_number() over (
            partition by node_id, seen_at
            order by owner_rank, owner_node_id
        ) as preference
    from sightings
),

compared as (
    select
        *,
        lag(owner_node_id) over (
            partition by node_id
            order by seen_at
        ) as previous_owner
    from ranked
    where preference = 1
),

-- Whoever is seen with it again holds it still.
bounded as (
    select
        *,
        lead(seen_at) over (
            partition by node_id
            order by seen_at
        ) as ends_at
    from compared
    where
        previous_owner is null
        or previous_owner <> owner_node_id
),

lives as (
    select
        node_id,
        identifier_type,
        identifier,
        life,
        min(first_seen_at) as begins_at
    from observations
    where identifier_type in ('device', 'browser')
    group by node_id, identifier_type, identifier, life
),

-- Nobody holds it beyond the life in which they did.
lifetimes as (
    select
        node_id,
        lead(begins_at) over (
            partition by identifier_type, identifier
            order by life
        ) as ends_at
    from lives
),

held as (
    select
        bounded.node_id,
        bounded.identifier_type,
        bounded.identifier,
        bounded.life,
        bounded.owner_node_id,
        bounded.seen_at as valid_from,
        least(
            coalesce(bounded.ends_at, timestamp '9999-12-31 00:00:00'),
            coalesce(lifetimes.ends_at, timestamp '9999-12-31 00:00:00')
        ) as valid_to
    from bounded
    inner join lifetimes on bounded.node_id = lifetimes.node_id
),

final as (
    select
        md5(
            cast(held.node_id as varchar) || ':'
            || strftime(held.valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as identifier_owner_id,
        held.node_id,
        held.identifier_type,
        held.identifier,
        held.life,
        held.owner_node_id,
        owners.identifier_type as owner_type,
        owners.identifier as owner_identifier,
        owners.person_id,
        held.valid_from,
        held.valid_to
    from held
    inner join resolved as owners on held.owner_node_id = owners.node_id
    where held.valid_from < held.valid_to
)

select * from final
