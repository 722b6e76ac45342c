-- One row per change of an account.
-- models/model.yaml: sources.app.accounts

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('app', 'accounts') }}
),

renamed as (
    select
        try_cast(account_no as bigint) as account_no,
        login,
        try_cast(is_confirmed as boolean) as is_confirmed,
        try_cast(is_closed as boolean) as is_closed,
        try_cast(opened_at as timestamp) as opened_at,
        try_cast(changed_at as timestamp) as changed_at
    from source
),

computed as (
    select
        renamed.*,
        coalesce(is_closed, false) as is_deleted
    from renamed
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by account_no, changed_at
            order by
                login nulls last,
                is_confirmed nulls last,
                is_closed nulls last,
                opened_at nulls last
        ) as recency
    from computed
    where
        (
            changed_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or changed_at is null
        )
        and account_no is not null
        and changed_at is not null
),

final as (
    select
        account_no,
        login,
        is_confirmed,
        opened_at,
        changed_at,
        is_deleted,
        cast(account_no as varchar) || '|'
        || strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
