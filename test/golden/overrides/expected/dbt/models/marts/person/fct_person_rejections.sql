-- One row per person identifier in a source row that names nobody, with the
-- reason.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

observations as (
    select * from {{ ref('int_person__observations') }}
),

final as (
    select
        md5(
            source_table || ':' || cast(source_position as varchar) || ':'
            || source_key
        ) as observation_id,
        source_table,
        source_key,
        source_column,
        identifier_type,
        raw_value,
        identifier,
        rejection as reason,
        first_seen_at,
        last_seen_at
    from observations
    where rejection is not null
)

select * from final
