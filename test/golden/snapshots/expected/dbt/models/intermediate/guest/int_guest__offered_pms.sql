-- Values that pms offers for the attributes of a guest, a row per value and
-- version.
-- models/model.yaml: entities.guest.attributes

{{ config(materialized='table') }}

with

pms__guests as (
    select * from {{ ref('int_pms__guests__changes') }}
),

-- A version holds until the next one of its row; the first always did.
pms__guests__versions as (
    select
        *,
        case
            when row_number() over (
                partition by guest_no
                order by held_from
            ) = 1 then timestamp '0001-01-01 00:00:00'
            else held_from
        end as valid_from,
        coalesce(
            lead(held_from) over (
                partition by guest_no
                order by held_from
            ),
            timestamp '9999-12-31 00:00:00'
        ) as valid_to
    from pms__guests
),

offers as (
    select
        'city' as attribute,
        cast(null as varchar) as identifier_type,
        city as value,
        cast(1 as bigint) as source_rank,
        'pms.guests' as source_table,
        cast(guest_no as varchar) as source_key,
        'city' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from pms__guests__versions
    where
        city is not null
        and not is_gone
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
