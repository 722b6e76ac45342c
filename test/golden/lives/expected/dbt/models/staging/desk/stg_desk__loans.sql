-- One row per loan, as it stands.
-- models/model.yaml: sources.desk.loans

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('desk', 'loans') }}
),

renamed as (
    select
        try_cast(loan_no as bigint) as loan_no,
        try_cast(member_no as bigint) as member_no,
        device,
        try_cast(fetcher_no as bigint) as fetcher_no,
        fetcher_device,
        try_cast(branch_no as bigint) as branch_no,
        try_cast(ordered_at as timestamp) as ordered_at,
        try_cast(begins_at as timestamp) as begins_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by loan_no
            order by
                updated_at desc nulls last,
                member_no nulls last,
                device nulls last,
                fetcher_no nulls last,
                fetcher_device nulls last,
                branch_no nulls last,
                ordered_at nulls last,
                begins_at nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and loan_no is not null
),

final as (
    select
        loan_no,
        member_no,
        device,
        fetcher_no,
        fetcher_device,
        branch_no,
        ordered_at,
        begins_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
