-- Whose money lies there, and how much of it.
-- models/model.yaml: relationships.account_holder

{{ config(materialized='table') }}

with

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

core__holders as (
    select * from {{ ref('stg_core__holders') }}
),

anchors as (
    select * from {{ ref('int_person__anchors') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

account__by_account_no as (
    select * from {{ ref('dim_account') }}
    where not is_placeholder
),

-- The profile of the client, by its strongest surviving identifier.
person_id__owners as (
    select
        anchors.source_key,
        resolved.person_id
    from anchors
    inner join resolved on anchors.node_id = resolved.node_id
    where
        anchors.source_table = 'core.holders'
        and anchors.role = 'own'
),

found as (
    select
        coalesce(person_id__owners.person_id, 'unknown') as person_id,
        coalesce(account__by_account_no.account_key, 'unknown') as account_key,
        core__holders.holder_id,
        core__holders.role,
        coalesce(core__holders.share, cast(0.0000 as decimal(9, 4))) as weight,
        core__holders.updated_at,
        coalesce(
            cast(core__holders.since_on as timestamp),
            timestamp '0001-01-01 00:00:00'
        ) as valid_from,
        coalesce(
            core__holders.until_at, timestamp '9999-12-31 00:00:00'
        ) as valid_to
    from core__holders
    left join person_id__owners
        on cast(
            core__holders.holder_id as varchar
        ) = person_id__owners.source_key
    left join account__by_account_no
        on core__holders.account_no = account__by_account_no.account_no
    where core__holders.account_no is not null
),

-- What ends before it begins never held.
versions as (
    select
        md5(
            cast(found.holder_id as varchar) || '|'
            || strftime(found.valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as account_holder_version_id,
        found.person_id,
        found.account_key,
        found.holder_id,
        found.role,
        found.weight,
        found.updated_at,
        found.valid_from,
        found.valid_to,
        found.valid_from <= run.as_of
        and run.as_of < found.valid_to as is_current,
        false as is_placeholder
    from found
    cross join run
    where found.valid_from < found.valid_to
),

unknown_member as (
    select
        'unknown' as account_holder_version_id,
        'unknown' as person_id,
        'unknown' as account_key,
        cast(null as bigint) as holder_id,
        cast(null as varchar) as role,
        cast(1.0000 as decimal(9, 4)) as weight,
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
