-- One row per reader identifier in a source row, and why it was rejected, if it
-- was.
-- models/model.yaml: identities.reader

{{ config(materialized='table') }}

with

observed_ils as (
    select * from {{ ref('int_reader__observed_ils') }}
),

observed as (
    select * from observed_ils
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
