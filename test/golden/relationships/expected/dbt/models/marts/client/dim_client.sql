-- Somebody with an account here.
-- models/model.yaml: entities.client

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

candidates as (
    select * from {{ ref('int_client__candidates') }}
),

client_branch__held as (
    select
        *,
        row_number() over (
            partition by person_id
            order by
                updated_at desc nulls last,
                valid_from desc,
                client_branch_version_id
        ) as preference
    from {{ ref('dim_client_branch') }}
    where
        is_current
        and not is_placeholder
        and branch_key <> 'unknown'
),

client_branch__picked as (
    select * from client_branch__held
    where preference = 1
),

proxy__held as (
    select
        *,
        row_number() over (
            partition by person_id
            order by updated_at nulls last, valid_from desc, proxy_version_id
        ) as preference
    from {{ ref('dim_proxy') }}
    where
        is_current
        and not is_placeholder
        and proxy_person_id <> 'unknown'
),

proxy__picked as (
    select * from proxy__held
    where preference = 1
),

-- A profile is a client once it holds an identifier that `requires` names.
members as (
    select
        person_id,
        max(
            case when identifier_type = 'client_no' then identifier end
        ) as client_no
    from resolved
    group by person_id
    having max(case when identifier_type in ('client_no') then 1 else 0 end) = 1
),

survivors as (
    select
        person_id,
        max(case when attribute = 'full_name' then value end) as full_name
    from candidates
    where preference = 1
    group by person_id
),

described as (
    select
        members.person_id,
        members.client_no,
        survivors.full_name,
        false as is_placeholder
    from members
    left join survivors on members.person_id = survivors.person_id
),

-- The rows that it names, and what it belongs to.
referenced as (
    select
        described.person_id,
        described.client_no,
        described.full_name,
        coalesce(client_branch__picked.branch_key, 'unknown') as branch_key,
        coalesce(proxy__picked.proxy_person_id, 'unknown') as proxy_person_id,
        described.is_placeholder
    from described
    left join client_branch__picked
        on described.person_id = client_branch__picked.person_id
    left join proxy__picked on described.person_id = proxy__picked.person_id
),

-- For facts of rows without an identifier. Profiles that are no client have
-- facts too; they stand in dim_person alone.
unknown_member as (
    select
        'unknown' as person_id,
        cast(null as varchar) as client_no,
        cast(null as varchar) as full_name,
        'unknown' as branch_key,
        'unknown' as proxy_person_id,
        true as is_placeholder
),

final as (
    select * from referenced

    union all

    select * from unknown_member
)

select * from final
