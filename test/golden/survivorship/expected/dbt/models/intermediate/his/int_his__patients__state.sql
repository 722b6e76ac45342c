-- What is kept of his.patients, as it is now: one row per patient_no.
-- models/model.yaml: sources.his.patients

{{ config(materialized='view') }}

with

his__patients as (
    select * from {{ ref('stg_his__patients') }}
),

-- Other columns are not kept.
kept as (
    select
        patient_no,
        email,
        name,
        height,
        fee,
        visits,
        is_insured,
        seen_at,
        born_on,
        city,
        street,
        zip,
        updated_at,
        cast('{{ var("as_of", run_started_at) }}' as timestamp) as seen_from
    from his__patients
),

final as (
    select
        patient_no,
        email,
        name,
        height,
        fee,
        visits,
        is_insured,
        seen_at,
        born_on,
        city,
        street,
        zip,
        updated_at,
        md5(
            cast(patient_no as varchar) || '|'
            || coalesce(strftime(updated_at, '%Y-%m-%dT%H:%M:%S.%fZ'), '')
            || '|' || strftime(seen_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as state_id,
        seen_from
    from kept
)

select * from final
