-- One row per mandate that a client gave to somebody, perhaps for a company.
-- models/model.yaml: sources.core.mandates

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('core', 'mandates') }}
),

renamed as (
    select
        mandate_no,
        try_cast(client_no as bigint) as client_no,
        try_cast(proxy_no as bigint) as proxy_no,
        vat_no,
        try_cast(given_at as timestamp) as given_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by mandate_no
            order by
                given_at nulls last,
                client_no nulls last,
                proxy_no nulls last,
                vat_no nulls last
        ) as delivery
    from renamed
    where
        (
            given_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or given_at is null
        )
        and mandate_no is not null
),

final as (
    select
        mandate_no,
        client_no,
        proxy_no,
        vat_no,
        given_at
    from ranked
    where delivery = 1
)

select * from final
