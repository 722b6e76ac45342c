-- What shipment_sent tells about each customer.
-- models/model.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

shipment_sent__events as (
    select * from {{ ref('fct_shipment_sent') }}
    where person_id <> 'unknown'
),

aggregated as (
    select
        person_id,
        count(*) as shipments,
        count(
            case when receiver_person_id = person_id then 1 end
        ) as own_shipments
    from shipment_sent__events
    group by person_id
),

final as (
    select
        aggregated.person_id,
        aggregated.shipments,
        aggregated.own_shipments
    from aggregated
)

select * from final
