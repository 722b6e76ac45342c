-- One row per person identifier that a request erased, or whose rows it spares,
-- hashed with a key.
-- models/model.yaml: identities.person

{{ config(
    materialized='incremental',
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    full_refresh=false,
) }}

with

requests as (
    select * from {{ ref('int_person_erasure__requests') }}
),

observations as (
    select * from {{ ref('int_person_erasure__observations') }}
),

anchors as (
    select * from {{ ref('int_person_erasure__anchors') }}
),

resolved as (
    select * from {{ ref('int_person_erasure__resolved') }}
),

{% if is_incremental() %}
stored as (
    select distinct request_id from {{ this }}
),

-- A request is closed once: what it found is not looked for again.
asked as (
    select requests.*
    from requests
    left join stored on requests.request_id = stored.request_id
    where stored.request_id is null
),

{% else %}
asked as (
    select * from requests
),

{% endif %}
run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

named as (
    select
        identifier_type,
        identifier,
        min(raw_value) as value_hash
    from observations
    group by identifier_type, identifier
),

profiles as (
    select
        asked.request_id,
        asked.requested_at,
        resolved.person_erasure_id
    from asked
    inner join resolved
        on
            asked.identifier_type = resolved.identifier_type
            and asked.world_identifier = resolved.identifier
),

members as (
    select distinct
        profiles.request_id,
        profiles.requested_at,
        profiles.person_erasure_id,
        resolved.identifier_type,
        resolved.identifier,
        named.value_hash
    from profiles
    inner join resolved
        on profiles.person_erasure_id = resolved.person_erasure_id
    inner join named
        on
            resolved.identifier_type = named.identifier_type
            and resolved.identifier = named.identifier
),

-- Rows of others that hold what the profile holds: a family's address, a shared
-- device.
strangers as (
    select distinct
        members.request_id,
        members.requested_at,
        members.identifier_type,
        members.identifier,
        others.identifier_type as stranger_type,
        others.identifier as stranger
    from members
    inner join observations
        on
            members.identifier_type = observations.identifier_type
            and members.identifier = observations.identifier
    inner join anchors
        on
            observations.source_table = anchors.source_table
            and observations.source_key = anchors.source_key
    inner join resolved as others on anchors.node_id = others.node_id
    where members.person_erasure_id <> others.person_erasure_id
),

shared as (
    select distinct
        identifier_type,
        identifier
    from strangers
),

found as (
    select
        request_id,
        requested_at,
        'erased' as kind,
        identifier_type,
        value_hash
    from asked

    union distinct

    -- What a profile may hold without limit is erased where nobody else was
    -- seen with it.
    select
        members.request_id,
        members.requested_at,
        'erased' as kind,
        members.identifier_type,
        members.value_hash
    from members
    left join shared
        on
            members.identifier_type = shared.identifier_type
            and members.identifier = shared.identifier
    where
        members.identifier_type in ('account_id', 'email')
        or shared.identifier is null

    union distinct

    -- Whose rows are spared although they hold some of it.
    select
        strangers.request_id,
        strangers.requested_at,
        'spared' as kind,
        named.identifier_type,
        named.value_hash
    from strangers
    inner join named
        on
            strangers.stranger_type = named.identifier_type
            and strangers.stranger = named.identifier
    -- Of a value that stood for two people, one is the person who asks.
    left join members
        on
            strangers.stranger_type = members.identifier_type
            and strangers.stranger = members.identifier
    where members.identifier is null
),

final as (
    select
        md5(
            request_id || ':' || kind || ':' || identifier_type || ':'
            || value_hash
        ) as tombstone_id,
        request_id,
        kind,
        identifier_type,
        value_hash,
        requested_at,
        run.as_of as erased_at
    from found
    cross join run
)

select * from final
