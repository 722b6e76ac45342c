-- Who may act for a company.
-- models/model.yaml: relationships.firm_mandate

{{ config(materialized='table') }}

with

core__mandates as (
    select * from {{ ref('stg_core__mandates') }}
),

person__anchors as (
    select * from {{ ref('int_person__anchors') }}
),

person__resolved as (
    select * from {{ ref('int_person__resolved') }}
),

company__anchors as (
    select * from {{ ref('int_company__anchors') }}
),

company__resolved as (
    select * from {{ ref('int_company__resolved') }}
),

-- The profile of the client, by its strongest surviving identifier.
person_id__owners as (
    select
        person__anchors.source_key,
        person__resolved.person_id
    from person__anchors
    inner join person__resolved
        on person__anchors.node_id = person__resolved.node_id
    where
        person__anchors.source_table = 'core.mandates'
        and person__anchors.role = 'own'
),

-- The profile of the firm, by its strongest surviving identifier.
company_id__owners as (
    select
        company__anchors.source_key,
        company__resolved.company_id
    from company__anchors
    inner join company__resolved
        on company__anchors.node_id = company__resolved.node_id
    where company__anchors.source_table = 'core.mandates'
),

found as (
    select
        coalesce(person_id__owners.person_id, 'unknown') as person_id,
        coalesce(company_id__owners.company_id, 'unknown') as company_id,
        core__mandates.mandate_no,
        core__mandates.given_at as updated_at,
        core__mandates.given_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to
    from core__mandates
    left join person_id__owners
        on core__mandates.mandate_no = person_id__owners.source_key
    left join company_id__owners
        on core__mandates.mandate_no = company_id__owners.source_key
),

-- What ends before it begins never held.
versions as (
    select
        md5(
            found.mandate_no || '|'
            || strftime(found.valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as firm_mandate_version_id,
        found.person_id,
        found.company_id,
        found.mandate_no,
        found.updated_at,
        found.valid_from,
        found.valid_to,
        found.valid_to = timestamp '9999-12-31 00:00:00' as is_current,
        false as is_placeholder
    from found
    where found.valid_from < found.valid_to
),

unknown_member as (
    select
        'unknown' as firm_mandate_version_id,
        'unknown' as person_id,
        'unknown' as company_id,
        cast(null as varchar) as mandate_no,
        cast(null as timestamp) as updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_current,
        true as is_placeholder
),

final as (
    select * from versions

    union all

    select * from unknown_member
)

select * from final
