-- One row per loan.
-- models/model.yaml: sources.ils.loans

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('ils', 'loans') }}
),

renamed as (
    select
        try_cast(loan_no as bigint) as loan_no,
        card_no,
        try_cast(book_no as bigint) as book_no,
        try_cast(copy_no as bigint) as copy_no,
        try_cast(lent_at as timestamp) as lent_at,
        try_cast(updated_at as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
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
                loaded_at desc nulls last,
                card_no nulls last,
                book_no nulls last,
                copy_no nulls last,
                lent_at nulls last
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
        card_no,
        book_no,
        copy_no,
        lent_at,
        updated_at,
        loaded_at
    from ranked
    where recency = 1
)

select * from final
