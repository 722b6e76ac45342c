-- One row per person who may buy for a business, with the days on which they
-- may.
-- models/sources/crm.yaml: sources.crm.account_members

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('crm', 'account_members') }}
),

renamed as (
    select
        try_cast(member_id as bigint) as member_id,
        crm_contact_id,
        account_no,
        role,
        try_cast(since_on as date) as since_on,
        try_cast(until_on as date) as until_on,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by member_id
            order by
                updated_at desc nulls last,
                loaded_at desc nulls last,
                crm_contact_id nulls last,
                account_no nulls last,
                role nulls last,
                since_on nulls last,
                until_on nulls last,
                created_at nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and member_id is not null
),

final as (
    select
        member_id,
        crm_contact_id,
        account_no,
        role,
        since_on,
        until_on,
        created_at,
        updated_at,
        loaded_at
    from ranked
    where recency = 1
)

select * from final
