-- One row per change of a receipt.
-- models/model.yaml: sources.pos.receipts

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('pos', 'receipts') }}
),

renamed as (
    select
        try_cast(receipt_no as bigint) as receipt_no,
        try_cast(till_no as bigint) as till_no,
        card_no,
        state,
        try_cast(total as decimal(9, 2)) as total,
        try_cast(changed_at as timestamp) as changed_at
    from source
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by receipt_no, changed_at
            order by
                till_no nulls last,
                card_no nulls last,
                state nulls last,
                total nulls last
        ) as recency
    from renamed
    where
        (
            changed_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or changed_at is null
        )
        and receipt_no is not null
        and changed_at is not null
),

final as (
    select
        receipt_no,
        till_no,
        card_no,
        state,
        total,
        changed_at,
        cast(receipt_no as varchar) || '|'
        || strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
