-- A person who may buy for a business, and from when to when.
-- models/entities/account.yaml: relationships.account_member

{{ config(materialized='table') }}

with

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

crm__account_members as (
    select * from {{ ref('stg_crm__account_members') }}
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

-- The profile of the customer, by its strongest surviving identifier.
person_id__owners as (
    select
        anchors.source_key,
        resolved.person_id
    from anchors
    inner join resolved on anchors.node_id = resolved.node_id
    where
        anchors.source_table = 'crm.account_members'
        and anchors.role = 'own'
),

found as (
    select
        coalesce(person_id__owners.person_id, 'unknown') as person_id,
        coalesce(account__by_account_no.account_key, 'unknown') as account_key,
        crm__account_members.member_id,
        crm__account_members.role,
        crm__account_members.updated_at,
        coalesce(
            cast(crm__account_members.since_on as timestamp),
            timestamp '0001-01-01 00:00:00'
        ) as valid_from,
        coalesce(
            cast(crm__account_members.until_on as timestamp),
            timestamp '9999-12-31 00:00:00'
        ) as valid_to
    from crm__account_members
    left join person_id__owners
        on cast(
            crm__account_members.member_id as varchar
        ) = person_id__owners.source_key
    left join account__by_account_no
        on crm__account_members.account_no = account__by_account_no.account_no
    where crm__account_members.account_no is not null
),

-- What ends before it begins never held.
versions as (
    select
        md5(
            cast(found.member_id as varchar) || '|'
            || strftime(found.valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as account_member_version_id,
        found.person_id,
        found.account_key,
        found.member_id,
        found.role,
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
        'unknown' as account_member_version_id,
        'unknown' as person_id,
        'unknown' as account_key,
        cast(null as bigint) as member_id,
        cast(null as varchar) as role,
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
