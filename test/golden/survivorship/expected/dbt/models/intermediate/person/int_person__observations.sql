-- One row per person identifier in a source row, and why it was rejected, if it
-- was.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

observed_his as (
    select * from {{ ref('int_person__observed_his') }}
),

observed_lab as (
    select * from {{ ref('int_person__observed_lab') }}
),

observed as (
    select * from observed_his

    union all

    select * from observed_lab
),

judged as (
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
),

final as (
    select
        md5(
            judged.source_table || ':'
            || cast(judged.source_position as varchar) || ':'
            || judged.source_key
        ) as observation_id,
        judged.source_table,
        judged.source_key,
        judged.source_column,
        judged.identifier_type,
        judged.identifier_rank,
        judged.source_position,
        judged.raw_value,
        judged.identifier,
        judged.node_id,
        judged.rejection,
        judged.first_seen_at,
        judged.last_seen_at
    from judged
)

select * from final
