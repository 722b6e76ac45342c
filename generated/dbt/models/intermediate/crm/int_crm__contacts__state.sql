-- What is kept of crm.contacts, as it is now: one row per crm_contact_id.
-- models/sources/crm.yaml: sources.crm.contacts

{{ config(materialized='view') }}

with

crm__contacts as (
    select * from {{ ref('stg_crm__contacts') }}
),

-- Other columns are not kept.
kept as (
    select
        crm_contact_id,
        email,
        full_name,
        birth_date,
        phone,
        is_phone_verified,
        city,
        postal_code,
        country,
        has_opted_in,
        last_contacted_on,
        updated_at,
        is_deleted,
        cast('{{ var("as_of", run_started_at) }}' as timestamp) as seen_from
    from crm__contacts
),

final as (
    select
        crm_contact_id,
        email,
        full_name,
        birth_date,
        phone,
        is_phone_verified,
        city,
        postal_code,
        country,
        has_opted_in,
        last_contacted_on,
        updated_at,
        is_deleted,
        md5(
            crm_contact_id || '|'
            || coalesce(strftime(updated_at, '%Y-%m-%dT%H:%M:%S.%fZ'), '')
            || '|' || strftime(seen_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as state_id,
        seen_from
    from kept
)

select * from final
