-- One row per reader.
-- models/model.yaml: sources.desk.readers

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('desk', 'readers') }}
),

renamed as (
    select
        try_cast(reader_no as bigint) as reader_no,
        last_name,
        try_cast(house_no as bigint) as house_no,
        try_cast(born_on as date) as born_on,
        try_cast(fee as decimal(9, 2)) as fee,
        try_cast(is_blocked as boolean) as is_blocked,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by reader_no
            order by
                updated_at desc nulls last,
                last_name nulls last,
                house_no nulls last,
                born_on nulls last,
                fee nulls last,
                is_blocked nulls last,
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
        and reader_no is not null
),

final as (
    select
        reader_no,
        last_name,
        house_no,
        born_on,
        fee,
        is_blocked,
        created_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
