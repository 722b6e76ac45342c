-- Rows that should be parcel_weighed and are none, with what is wrong with
-- them.
-- models/parcels.yaml: events.parcel_weighed

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_parcel_weighed__rows') }}
),

final as (
    select
        row_id as parcel_weighed_invalid_id,
        '0.1.0' as version,
        source_table,
        source_key,
        rejected_property as property,
        rejection as reason,
        occurred_at
    from bound_rows
    where
        is_bound
        and rejection is not null
)

select * from final
