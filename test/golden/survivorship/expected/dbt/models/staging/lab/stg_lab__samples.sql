-- One row per sample.
-- models/model.yaml: sources.lab.samples

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('lab', 'samples') }}
),

renamed as (
    select
        sample_no,
        try_cast(patient_no as bigint) as patient_no,
        email,
        name,
        try_cast(fee as decimal(9, 2)) as fee,
        try_cast(visits as bigint) as visits,
        city,
        street,
        zip,
        try_cast(taken_at as timestamp) as taken_at
    from source
),

-- One row per key: the first of repeated deliveries.
ranked as (
    select
        *,
        row_number() over (
            partition by sample_no
            order by
                taken_at nulls last,
                patient_no nulls last,
                email nulls last,
                name nulls last,
                fee nulls last,
                visits nulls last,
                city nulls last,
                street nulls last,
                zip nulls last
        ) as delivery
    from renamed
    where
        (
            taken_at <= cast('{{ var("as_of", run_started_at) }}' as timestamp)
            or taken_at is null
        )
        and sample_no is not null
),

final as (
    select
        sample_no,
        patient_no,
        email,
        name,
        fee,
        visits,
        city,
        street,
        zip,
        taken_at
    from ranked
    where delivery = 1
)

select * from final
