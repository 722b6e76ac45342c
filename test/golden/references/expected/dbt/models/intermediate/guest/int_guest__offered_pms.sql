-- Values that pms offers for the attributes of a guest, a row per value and
-- version.
-- models/model.yaml: entities.guest.attributes

{{ config(materialized='table') }}

with

pms__guests as (
    select * from {{ ref('stg_pms__guests') }}
),

offers as (
    select
        'referred_by_no' as attribute,
        cast(null as varchar) as identifier_type,
        referred_by_no as value,
        cast(1 as bigint) as source_rank,
        'pms.guests' as source_table,
        cast(guest_no as varchar) as source_key,
        'referred_by_no' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from pms__guests
    where referred_by_no is not null

    union all

    select
        'friend' as attribute,
        cast(null as varchar) as identifier_type,
        friend as value,
        cast(1 as bigint) as source_rank,
        'pms.guests' as source_table,
        cast(guest_no as varchar) as source_key,
        'friend' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from pms__guests
    where friend is not null

    union all

    select
        'house_id' as attribute,
        cast(null as varchar) as identifier_type,
        cast(house_id as varchar) as value,
        cast(1 as bigint) as source_rank,
        'pms.guests' as source_table,
        cast(guest_no as varchar) as source_key,
        'house_id' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from pms__guests
    where house_id is not null

    union all

    select
        'room_no' as attribute,
        cast(null as varchar) as identifier_type,
        room_no as value,
        cast(1 as bigint) as source_rank,
        'pms.guests' as source_table,
        cast(guest_no as varchar) as source_key,
        'room_no' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from pms__guests
    where room_no is not null
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
