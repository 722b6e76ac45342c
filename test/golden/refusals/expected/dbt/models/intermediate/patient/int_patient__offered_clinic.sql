-- Values that clinic offers for the attributes of a patient, a row per value
-- and version.
-- models/clinic.yaml: entities.patient.attributes

{{ config(materialized='table') }}

with

clinic__patients as (
    select * from {{ ref('stg_clinic__patients') }}
),

offers as (
    select
        'email' as attribute,
        'email' as identifier_type,
        email as value,
        cast(1 as bigint) as source_rank,
        'clinic.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'email' as source_column,
        edited_at as updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from clinic__patients
    where email is not null
),

final as (
    select
        md5(
            attribute || '|' || cast(source_rank as varchar) || '|'
            || source_key || '|'
            || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as offer_id,
        *
    from offers
)

select * from final
