-- One row per conversation at a desk.
-- models/model.yaml: sources.core.advices

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('core', 'advices') }}
),

renamed as (
    select
        advice_no,
        try_cast(client_no as bigint) as client_no,
        try_cast(witness_no as bigint) as witness_no,
        try_cast(minutes as bigint) as minutes,
        topic,
        try_cast(began_at as timestamp) as began_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by advice_no
            order by
                began_at nulls last,
                client_no nulls last,
                witness_no nulls last,
                minutes nulls last,
                topic nulls last
        ) as delivery
    from renamed
    where
        (
            began_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or began_at is null
        )
        and advice_no is not null
),

final as (
    select
        advice_no,
        client_no,
        witness_no,
        minutes,
        topic,
        began_at
    from ranked
    where delivery = 1
)

select * from final
