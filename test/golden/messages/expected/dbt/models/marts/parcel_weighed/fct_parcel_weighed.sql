-- A parcel was weighed; the last weight counts.
-- models/parcels.yaml: events.parcel_weighed

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_parcel_weighed__rows') }}
),

accepted as (
    select bound_rows.*
    from bound_rows
    where
        bound_rows.is_bound
        and bound_rows.rejection is null
),

-- Of rows that tell of one event: the binding trusted most, then the latest.
ranked as (
    select
        *,
        row_number() over (
            partition by parcel_weighed_id
            order by binding, occurred_at desc, source_table, source_key
        ) as preference
    from accepted
),

final as (
    select
        ranked.parcel_weighed_id,
        ranked.parcel_no,
        ranked.weight,
        ranked.occurred_at,
        cast(ranked.occurred_at as date) as occurred_on,
        ranked.source_table,
        ranked.source_key,
        ranked.readable_at
    from ranked
    where ranked.preference = 1
)

select * from final
