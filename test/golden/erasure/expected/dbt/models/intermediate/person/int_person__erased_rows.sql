-- One row per party of a source row that holds an erased person identifier.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

traces as (
    select * from {{ ref('int_person_erasure__traces') }}
),

tombstones as (
    select * from {{ ref('int_person__tombstones') }}
),

keyring as (
    select {{ c360_erasure_key() }} as erasure_key
),

matched as (
    select
        traces.source_table,
        traces.row_hash,
        traces.source_position,
        tombstones.request_id,
        tombstones.requested_at
    from traces
    inner join tombstones
        on
            traces.identifier_type = tombstones.identifier_type
            and traces.value_hash = tombstones.value_hash
    where
        tombstones.kind = 'erased'
        and (
            traces.first_seen_at <= tombstones.requested_at
            or traces.first_seen_at is null
        )
),

ranked as (
    select
        *,
        row_number() over (
            partition by source_table, row_hash
            order by identifier_rank, source_position
        ) as strength
    from traces
),

strongest as (
    select * from ranked
    where strength = 1
),

-- A row of somebody else loses the value alone.
judged as (
    select
        matched.source_table,
        matched.row_hash,
        matched.source_position,
        matched.requested_at,
        tombstones.tombstone_id is null as is_whole
    from matched
    inner join strongest
        on
            matched.source_table = strongest.source_table
            and matched.row_hash = strongest.row_hash
    left join tombstones
        on
            matched.request_id = tombstones.request_id
            and strongest.identifier_type = tombstones.identifier_type
            and strongest.value_hash = tombstones.value_hash
            and tombstones.kind = 'spared'
),

merged as (
    select
        source_table,
        row_hash,
        max(requested_at) as requested_at,
        max(case when is_whole then 1 else 0 end) = 1 as is_whole,
        max(case when source_position = 1 then 1 else 0 end) = 1 as is_erased_1,
        max(case when source_position = 2 then 1 else 0 end) = 1 as is_erased_2
    from judged
    group by source_table, row_hash
),

final as (
    select
        md5(merged.row_hash) as erased_row_id,
        merged.source_table,
        merged.row_hash,
        sha256(
            keyring.erasure_key
            || sha256(keyring.erasure_key || merged.row_hash)
        ) as surrogate,
        merged.requested_at,
        merged.is_whole,
        merged.is_erased_1,
        merged.is_erased_2
    from merged
    cross join keyring
)

select * from final
