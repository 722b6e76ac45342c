-- One row per person who came.
-- models/model.yaml: sources.desk.visitors

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('desk', 'visitors') }}
),

renamed as (
    select
        try_cast(visitor_no as bigint) as visitor_no,
        insurance_no,
        email,
        phone,
        try_cast(created_at as timestamp) as created_at,
        try_cast(updated_at as timestamp) as updated_at
    from source
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by visitor_no
            order by
                updated_at desc nulls last,
                insurance_no nulls last,
                email nulls last,
                phone nulls last,
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
        and visitor_no is not null
),

final as (
    select
        visitor_no,
        insurance_no,
        email,
        phone,
        created_at,
        updated_at
    from ranked
    where recency = 1
)

select * from final
