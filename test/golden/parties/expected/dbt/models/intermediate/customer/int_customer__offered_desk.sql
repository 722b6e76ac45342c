-- Values that desk offers for the attributes of a customer, a row per value and
-- version.
-- models/model.yaml: entities.customer.attributes

{{ config(materialized='table') }}

with

desk__shipments as (
    select * from {{ ref('stg_desk__shipments') }}
),

offers as (
    select
        'email' as attribute,
        'email' as identifier_type,
        receiver_email as value,
        cast(2 as bigint) as source_rank,
        'desk.shipments' as source_table,
        cast(shipment_no as varchar) as source_key,
        'receiver' as role,
        'receiver_email' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from desk__shipments
    where
        receiver_email is not null
        and not is_deleted

    union all

    select
        'city' as attribute,
        cast(null as varchar) as identifier_type,
        sender_city as value,
        cast(1 as bigint) as source_rank,
        'desk.shipments' as source_table,
        cast(shipment_no as varchar) as source_key,
        'own' as role,
        'sender_city' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from desk__shipments
    where
        sender_city is not null
        and not is_deleted

    union all

    select
        'city' as attribute,
        cast(null as varchar) as identifier_type,
        receiver_city as value,
        cast(2 as bigint) as source_rank,
        'desk.shipments' as source_table,
        cast(shipment_no as varchar) as source_key,
        'receiver' as role,
        'receiver_city' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from desk__shipments
    where
        receiver_city is not null
        and not is_deleted
),

final as (
    select
        md5(
            attribute || '|' || cast(source_rank as varchar) || '|'
            || source_key || '|'
            || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as offer_id,
        *
    from offers
)

select * from final
