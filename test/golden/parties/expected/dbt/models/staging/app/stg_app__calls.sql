-- What the app reports.
-- models/model.yaml: sources.app.calls

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('app', 'calls') }}
),

renamed as (
    select
        call_id,
        device,
        kind,
        body,
        try_cast(sent_at as timestamp) as sent_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by call_id
            order by
                sent_at nulls last,
                device nulls last,
                kind nulls last,
                cast(body as varchar) nulls last
        ) as delivery
    from renamed
    where
        (
            sent_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or sent_at is null
        )
        and call_id is not null
),

final as (
    select
        call_id,
        device,
        kind,
        body,
        sent_at
    from ranked
    where delivery = 1
)

select * from final
