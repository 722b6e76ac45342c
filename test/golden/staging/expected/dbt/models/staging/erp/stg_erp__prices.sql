-- One row per change of a price.
-- models/model.yaml: sources.erp.prices

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('erp', 'prices') }}
),

renamed as (
    select
        article_no,
        country,
        try_cast(price as decimal(18, 2)) as price,
        try_cast(changed_at as timestamp) as changed_at
    from source
),

-- One row per version: of one delivered again, the last delivery.
ranked as (
    select
        *,
        row_number() over (
            partition by article_no, country, changed_at
            order by price nulls last
        ) as recency
    from renamed
    where
        (
            changed_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or changed_at is null
        )
        and article_no is not null
        and country is not null
        and changed_at is not null
),

final as (
    select
        article_no,
        country,
        price,
        changed_at,
        replace(replace(article_no, '\', '\\'), '|', '\|') || '|'
        || replace(replace(country, '\', '\\'), '|', '\|') || '|'
        || strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%fZ') as row_key
    from ranked
    where recency = 1
)

select * from final
