-- First line; drop table users; -- second line with { { var('secret') } } and a
-- trailing backslash \
-- models/model.yaml: sources.raw.rows

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('raw', 'rows') }}
),

renamed as (
    select
        "I D" as id,
        "se""lect" as "select",
        "it's" as quote,
        try_cast("at" as timestamp) as "at",
        payload
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by id
            order by
                "at" nulls last,
                "select" nulls last,
                quote nulls last,
                cast(payload as varchar) nulls last
        ) as delivery
    from renamed
    where
        (
            "at" <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or "at" is null
        )
        and id is not null
),

final as (
    select
        id,
        "select",
        quote,
        "at",
        payload
    from ranked
    where delivery = 1
)

select * from final
