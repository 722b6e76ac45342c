-- The branch that looks after a client.
-- models/model.yaml: relationships.client_branch

{{ config(materialized='table') }}

with

core__desks as (
    select * from {{ ref('stg_core__desks') }}
),

anchors as (
    select * from {{ ref('int_person__anchors') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

branch__by_branch_id as (
    select * from {{ ref('dim_branch') }}
    where not is_placeholder
),

compared as (
    select
        client_no,
        branch_id,
        adviser,
        changed_at as updated_at,
        is_deleted as is_withdrawn,
        row_number() over (
            partition by client_no
            order by changed_at
        ) as version,
        lag(is_deleted) over (
            partition by client_no
            order by changed_at
        ) as was_withdrawn,
        lag(branch_id) over (
            partition by client_no
            order by changed_at
        ) as previous_branch_id,
        lag(adviser) over (
            partition by client_no
            order by changed_at
        ) as previous_adviser
    from core__desks
),

-- A version that changes nothing is no version.
changed as (
    select
        client_no,
        branch_id,
        adviser,
        updated_at,
        is_withdrawn,
        case
            when version = 1 then timestamp '0001-01-01 00:00:00'
            else updated_at
        end as begins_at
    from compared
    where
        version = 1
        or is_withdrawn <> was_withdrawn
        or branch_id is distinct from previous_branch_id
        or adviser is distinct from previous_adviser
),

bounded as (
    select
        *,
        lead(begins_at) over (
            partition by client_no
            order by begins_at
        ) as ends_at
    from changed
),

-- The profile of the client, by its strongest surviving identifier.
person_id__owners as (
    select
        anchors.source_key,
        resolved.person_id
    from anchors
    inner join resolved on anchors.node_id = resolved.node_id
    where
        anchors.source_table = 'core.desks'
        and anchors.role = 'own'
),

found as (
    select
        coalesce(person_id__owners.person_id, 'unknown') as person_id,
        coalesce(branch__by_branch_id.branch_key, 'unknown') as branch_key,
        bounded.client_no,
        bounded.adviser,
        bounded.updated_at,
        bounded.begins_at as valid_from,
        coalesce(bounded.ends_at, timestamp '9999-12-31 00:00:00') as valid_to
    from bounded
    left join person_id__owners
        on cast(bounded.client_no as varchar) = person_id__owners.source_key
    left join branch__by_branch_id
        on bounded.branch_id = branch__by_branch_id.branch_id
    where
        not bounded.is_withdrawn
        and bounded.branch_id is not null
),

-- What ends before it begins never held.
versions as (
    select
        md5(
            cast(found.client_no as varchar) || '|'
            || strftime(found.valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as client_branch_version_id,
        found.person_id,
        found.branch_key,
        found.client_no,
        found.adviser,
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
        'unknown' as client_branch_version_id,
        'unknown' as person_id,
        'unknown' as branch_key,
        cast(null as bigint) as client_no,
        cast(null as varchar) as adviser,
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
