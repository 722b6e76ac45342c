-- Values that club offers for the attributes of a guest, a row per value and
-- version.
-- models/model.yaml: entities.guest.attributes

{{ config(materialized='table') }}

with

club__members as (
    select * from {{ ref('stg_club__members') }}
),

-- A version holds until the next one of its row; the first always did.
club__members__versions as (
    select
        *,
        case
            when row_number() over (
                partition by member_no
                order by changed_at
            ) = 1 then timestamp '0001-01-01 00:00:00'
            else changed_at
        end as valid_from,
        coalesce(
            lead(changed_at) over (
                partition by member_no
                order by changed_at
            ),
            timestamp '9999-12-31 00:00:00'
        ) as valid_to
    from club__members
),

offers as (
    select
        'city' as attribute,
        cast(null as varchar) as identifier_type,
        city as value,
        cast(2 as bigint) as source_rank,
        'club.members' as source_table,
        cast(member_no as varchar) as source_key,
        'city' as source_column,
        changed_at as updated_at,
        valid_from,
        valid_to,
        false as is_event
    from club__members__versions
    where city is not null
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
