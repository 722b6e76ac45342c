-- Somebody who sends or gets parcels. With everything computed about them.
-- models/model.yaml: entities.customer

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_customer') }}
),

shipment_sent_traits as (
    select * from {{ ref('int_customer__shipment_sent_traits') }}
),

shipment_sent_by_receiver_traits as (
    select * from {{ ref('int_customer__shipment_sent_by_receiver_traits') }}
),

-- Nothing counts and sums to 0; the first, last or most frequent of nothing is
-- null.
computed as (
    select
        members.*,
        coalesce(shipment_sent_traits.shipments, 0) as shipments,
        coalesce(shipment_sent_by_receiver_traits.received, 0) as received,
        shipment_sent_by_receiver_traits.last_received_no,
        coalesce(shipment_sent_by_receiver_traits.senders, 0) as senders,
        coalesce(shipment_sent_traits.own_shipments, 0) as own_shipments
    from members
    left join shipment_sent_traits
        on members.person_id = shipment_sent_traits.person_id
    left join shipment_sent_by_receiver_traits
        on members.person_id = shipment_sent_by_receiver_traits.person_id
),

final as (
    select
        person_id,
        account_no,
        email,
        city,
        shipments,
        received,
        last_received_no,
        senders,
        own_shipments,
        is_placeholder
    from computed
)

select * from final
