-- One row per business that buys from us, a gardener or a landscape architect.
-- models/sources/crm.yaml: sources.crm.accounts

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('crm', 'accounts') }}
),

renamed as (
    select
        account_no,
        company,
        trade,
        try_cast(store_id as bigint) as store_id,
        try_cast(is_on_hold as boolean) as is_on_hold,
        try_cast(opened_at as timestamp) as opened_at,
        try_cast(updated_at as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by account_no
            order by
                updated_at desc nulls last,
                loaded_at desc nulls last,
                company nulls last,
                trade nulls last,
                store_id nulls last,
                is_on_hold nulls last,
                opened_at nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and account_no is not null
),

final as (
    select
        account_no,
        company,
        trade,
        store_id,
        is_on_hold,
        opened_at,
        updated_at,
        loaded_at
    from ranked
    where recency = 1
)

select * from final
