-- Values that belong to a reader, a row per value and version.
-- models/model.yaml: entities.reader.attributes

{{ config(materialized='table') }}

with

offered_desk as (
    select * from {{ ref('int_reader__offered_desk') }}
),

observations as (
    select * from {{ ref('int_person__observations') }}
),

anchors as (
    select * from {{ ref('int_person__anchors') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

offered as (
    select * from offered_desk
),

-- Whose row it is: the profile of its strongest surviving identifier.
owned as (
    select
        offered.offer_id,
        resolved.person_id,
        offered.attribute,
        offered.identifier_type,
        offered.value,
        offered.source_rank,
        offered.source_table,
        offered.source_key,
        offered.source_column,
        offered.updated_at,
        offered.valid_from,
        offered.valid_to,
        offered.is_event
    from offered
    inner join anchors
        on
            offered.source_table = anchors.source_table
            and offered.source_key = anchors.source_key
    inner join resolved on anchors.node_id = resolved.node_id
),

-- An identifier counts in its normalised form, and only for the profile that
-- identity gave it to: nobody's row shows an address that belongs to another.
own_identifiers as (
    select
        owned.offer_id,
        owned.person_id,
        owned.attribute,
        observations.identifier as value,
        owned.source_rank,
        owned.source_table,
        owned.source_key,
        owned.source_column,
        owned.updated_at,
        owned.valid_from,
        owned.valid_to,
        owned.is_event
    from owned
    inner join observations
        on
            owned.source_table = observations.source_table
            and owned.source_key = observations.source_key
            and owned.source_column = observations.source_column
            and owned.identifier_type = observations.identifier_type
            and owned.value = observations.raw_value
    inner join resolved
        on
            observations.node_id = resolved.node_id
            and owned.person_id = resolved.person_id
    where
        observations.rejection is null
        and owned.attribute in ('email')
),

final as (
    select * from own_identifiers
)

select * from final
