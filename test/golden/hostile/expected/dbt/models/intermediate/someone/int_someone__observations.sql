-- One row per someone identifier in a source row, and why it was rejected, if
-- it was.
-- models/model.yaml: identities.someone

{{ config(materialized='table') }}

with

observed_raw as (
    select * from {{ ref('int_someone__observed_raw') }}
),

observed as (
    select * from observed_raw
),

final as (
    select
        observed.source_table,
        observed.source_key,
        observed.source_column,
        observed.identifier_type,
        observed.identifier_rank,
        observed.source_position,
        observed.raw_value,
        observed.identifier,
        observed.node_id,
        observed.rejection,
        observed.first_seen_at,
        observed.last_seen_at
    from observed
)

select * from final
