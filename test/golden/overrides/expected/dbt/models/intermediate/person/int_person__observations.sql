-- One row per person identifier in a source row, and why it was rejected, if it
-- was.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

observed_desk as (
    select * from {{ ref('int_person__observed_desk') }}
),

observed as (
    select * from observed_desk
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
