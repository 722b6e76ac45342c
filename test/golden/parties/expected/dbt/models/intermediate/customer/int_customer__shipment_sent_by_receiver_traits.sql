-- What shipment_sent tells about each customer.
-- models/model.yaml: entities.customer.traits

{{ config(materialized='table') }}

with

shipment_sent__events as (
    select * from {{ ref('fct_shipment_sent') }}
    where receiver_person_id <> 'unknown'
),

-- The last event that has a value.
last_received_no__placed as (
    select
        receiver_person_id,
        shipment_no as value,
        row_number() over (
            partition by receiver_person_id
            order by occurred_at desc, shipment_sent_id desc
        ) as place
    from shipment_sent__events
    where shipment_no is not null
),

aggregated as (
    select
        receiver_person_id,
        count(*) as received,
        count(
            distinct case when person_id <> 'unknown' then person_id end
        ) as senders
    from shipment_sent__events
    group by receiver_person_id
),

final as (
    select
        aggregated.receiver_person_id as person_id,
        aggregated.received,
        last_received_no__placed.value as last_received_no,
        aggregated.senders
    from aggregated
    left join last_received_no__placed
        on
            aggregated.receiver_person_id
            = last_received_no__placed.receiver_person_id
            and last_received_no__placed.place = 1
)

select * from final
