-- Values that belong to a reader, a row per value and version.
-- models/model.yaml: entities.reader.attributes

{{ config(materialized='table') }}

with

offered_desk as (
    select * from {{ ref('int_reader__offered_desk') }}
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

plain_values as (
    select
        offer_id,
        person_id,
        attribute,
        value,
        source_rank,
        source_table,
        source_key,
        source_column,
        updated_at,
        valid_from,
        valid_to,
        is_event
    from owned
    where identifier_type is null
),

final as (
    select * from plain_values
)

select * from final
