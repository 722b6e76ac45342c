-- One row per message.
-- models/rides.yaml: sources.app.messages

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('app', 'messages') }}
),

renamed as (
    select
        message_no,
        topic,
        shape,
        body,
        try_cast(sent_at as timestamp) as sent_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by message_no
            order by
                sent_at nulls last,
                topic nulls last,
                shape nulls last,
                cast(body as varchar) nulls last
        ) as delivery
    from renamed
    where
        (
            sent_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or sent_at is null
        )
        and message_no is not null
),

final as (
    select
        message_no,
        topic,
        shape,
        body,
        sent_at
    from ranked
    where delivery = 1
)

select * from final
