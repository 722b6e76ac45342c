-- One row per copy of a book.
-- models/model.yaml: sources.ils.copies

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('ils', 'copies') }}
),

renamed as (
    select
        try_cast(book_no as bigint) as book_no,
        try_cast(copy_no as bigint) as copy_no,
        shelf,
        try_cast(bought_at as timestamp) as bought_at,
        try_cast(updated_at as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by book_no, copy_no
            order by
                updated_at desc nulls last,
                loaded_at desc nulls last,
                shelf nulls last,
                bought_at nulls last
        ) as recency
    from renamed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and book_no is not null
        and copy_no is not null
),

final as (
    select
        book_no,
        copy_no,
        shelf,
        bought_at,
        updated_at,
        loaded_at,
        cast(book_no as varchar) || '|' || cast(copy_no as varchar) as row_key
    from ranked
    where recency = 1
)

select * from final
