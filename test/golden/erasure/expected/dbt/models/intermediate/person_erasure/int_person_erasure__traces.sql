-- One row per usable identifier in a source row, hashed with a key.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

observed_shop as (
    select * from {{ ref('int_person_erasure__observed_shop') }}
),

observed_web as (
    select * from {{ ref('int_person_erasure__observed_web') }}
),

keyring as (
    select {{ c360_erasure_key() }} as erasure_key
),

observed as (
    select * from observed_shop

    union all

    select * from observed_web
),

-- No value stands here: what is compared is hashed with a key.
hashed as (
    select
        observed.source_table,
        md5(observed.source_table || ':' || observed.source_key) as row_hash,
        observed.source_column,
        observed.identifier_type,
        observed.identifier_rank,
        observed.source_position,
        sha256(
            keyring.erasure_key
            || sha256(
                keyring.erasure_key || observed.identifier_type || ':'
                || observed.identifier
            )
        ) as value_hash,
        observed.first_seen_at,
        observed.last_seen_at
    from observed
    cross join keyring
    where observed.rejection is null
),

final as (
    select
        md5(row_hash || ':' || cast(source_position as varchar)) as trace_id,
        source_table,
        row_hash,
        source_column,
        identifier_type,
        identifier_rank,
        source_position,
        value_hash,
        cast(
            '0x'
            || left(md5(identifier_type || ':' || value_hash), 15) as bigint
        ) as node_id,
        first_seen_at,
        last_seen_at
    from hashed
)

select * from final
