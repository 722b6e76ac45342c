-- One row per identifier in a source row and request that it hung together with
-- at its moment.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

traces as (
    select * from {{ ref('int_person_erasure__traces') }}
),

requests as (
    select * from {{ ref('int_person_erasure__requests') }}
),

reach as (
    select * from {{ int_person_erasure__worlds__work('reach') }}
),

-- Each request with all that hung together with its identifier.
asked as (
    select
        requests.request_id,
        requests.requested_at,
        coalesce(reach.root_node, requests.node_id) as root_node
    from requests
    left join reach on requests.node_id = reach.node_id
),

placed as (
    select
        traces.*,
        coalesce(reach.root_node, traces.node_id) as root_node
    from traces
    left join reach on traces.node_id = reach.node_id
),

-- A world for each request, in which its moment is the last.
seen as (
    select
        placed.*,
        asked.request_id
    from placed
    inner join asked on placed.root_node = asked.root_node
    where
        placed.first_seen_at <= asked.requested_at
        or placed.first_seen_at is null
),

final as (
    select
        source_table,
        request_id || ':' || row_hash as source_key,
        source_column,
        identifier_type,
        identifier_rank,
        source_position,
        value_hash as raw_value,
        request_id || ':' || value_hash as identifier,
        cast(
            '0x'
            || left(
                md5(identifier_type || ':' || request_id || ':' || value_hash),
                15
            ) as bigint
        ) as node_id,
        cast(null as varchar) as rejection,
        first_seen_at,
        last_seen_at
    from seen
)

select * from final
