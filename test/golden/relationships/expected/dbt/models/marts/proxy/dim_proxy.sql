-- Whom a client has given a mandate.
-- models/model.yaml: relationships.proxy

{{ config(materialized='table') }}

with

core__mandates as (
    select * from {{ ref('stg_core__mandates') }}
),

anchors as (
    select * from {{ ref('int_person__anchors') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

-- The profile of the client, by its strongest surviving identifier.
person_id__owners as (
    select
        anchors.source_key,
        resolved.person_id
    from anchors
    inner join resolved on anchors.node_id = resolved.node_id
    where
        anchors.source_table = 'core.mandates'
        and anchors.role = 'own'
),

-- The profile of the client, by its strongest surviving identifier.
proxy_person_id__owners as (
    select
        anchors.source_key,
        resolved.person_id
    from anchors
    inner join resolved on anchors.node_id = resolved.node_id
    where
        anchors.source_table = 'core.mandates'
        and anchors.role = 'proxy'
),

found as (
    select
        coalesce(person_id__owners.person_id, 'unknown') as person_id,
        coalesce(
            proxy_person_id__owners.person_id, 'unknown'
        ) as proxy_person_id,
        core__mandates.mandate_no,
        core__mandates.given_at as updated_at,
        core__mandates.given_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to
    from core__mandates
    left join person_id__owners
        on core__mandates.mandate_no = person_id__owners.source_key
    left join proxy_person_id__owners
        on core__mandates.mandate_no = proxy_person_id__owners.source_key
),

-- What ends before it begins never held.
versions as (
    select
        md5(
            found.mandate_no || '|'
            || strftime(found.valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as proxy_version_id,
        found.person_id,
        found.proxy_person_id,
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
        'unknown' as proxy_version_id,
        'unknown' as person_id,
        'unknown' as proxy_person_id,
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
