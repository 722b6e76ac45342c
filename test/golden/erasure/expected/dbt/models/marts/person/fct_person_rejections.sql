-- One row per person identifier in a source row that names nobody, with the
-- reason.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

observations as (
    select * from {{ ref('int_person__observations') }}
),

erased_rows as (
    select * from {{ ref('int_person__erased_rows') }}
),

traces as (
    select * from {{ ref('int_person_erasure__traces') }}
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

    union all

    -- Of whoever was erased nothing is said but that.
    select
        md5(
            erased_rows.surrogate || ':'
            || cast(traces.source_position as varchar)
        ) as observation_id,
        traces.source_table,
        erased_rows.surrogate as source_key,
        traces.source_column,
        traces.identifier_type,
        cast(null as varchar) as raw_value,
        cast(null as varchar) as identifier,
        'erased' as reason,
        traces.first_seen_at,
        traces.last_seen_at
    from erased_rows
    inner join traces on erased_rows.row_hash = traces.row_hash
    where
        erased_rows.is_whole
        or (traces.source_position = 1 and erased_rows.is_erased_1)
        or (traces.source_position = 2 and erased_rows.is_erased_2)
)

select * from final
