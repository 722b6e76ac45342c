-- One row per erased person identifier whose rows still arrive: what it and its
-- profile were called.
-- models/model.yaml: identities.person

{{ config(materialized='view') }}

with

observed_shop as (
    select * from {{ ref('int_person_erasure__observed_shop') }}
),

observed_web as (
    select * from {{ ref('int_person_erasure__observed_web') }}
),

traces as (
    select * from {{ ref('int_person_erasure__traces') }}
),

tombstones as (
    select * from {{ ref('int_person__tombstones') }}
),

erased as (
    select
        traces.row_hash,
        traces.source_position,
        min(tombstones.erased_at) as erased_at
    from traces
    inner join tombstones
        on
            traces.identifier_type = tombstones.identifier_type
            and traces.value_hash = tombstones.value_hash
    where tombstones.kind = 'erased'
    group by traces.row_hash, traces.source_position
),

observed as (
    select * from observed_shop

    union all

    select * from observed_web
),

hashed as (
    select
        *,
        md5(source_table || ':' || source_key) as row_hash
    from observed
),

final as (
    select
        cast(
            '0x'
            || left(
                md5(hashed.identifier_type || ':' || hashed.identifier), 15
            ) as bigint
        ) as node_id,
        md5(
            'tickets-1:person:' || identifier_type || ':' || identifier
        ) as person_id,
        min(erased.erased_at) as erased_at
    from hashed
    inner join erased
        on
            hashed.row_hash = erased.row_hash
            and hashed.source_position = erased.source_position
    group by hashed.identifier_type, hashed.identifier
)

select * from final
