-- One row per account.
-- models/model.yaml: sources.core.accounts

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('core', 'accounts') }}
),

renamed as (
    select
        account_no,
        kind,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by account_no
            order by updated_at desc nulls last, kind nulls last
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
        kind,
        updated_at
    from ranked
    where recency = 1
)

select * from final
