-- Values that desk offers for the attributes of a member, a row per value and
-- version.
-- models/model.yaml: entities.member.attributes

{{ config(materialized='table') }}

with

desk__members as (
    select * from {{ ref('stg_desk__members') }}
),

offers as (
    select
        'phone' as attribute,
        'phone' as identifier_type,
        phone as value,
        cast(1 as bigint) as source_rank,
        'desk.members' as source_table,
        cast(member_no as varchar) as source_key,
        'own' as role,
        'phone' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from desk__members
    where phone is not null

    union all

    select
        'street' as attribute,
        cast(null as varchar) as identifier_type,
        street as value,
        cast(1 as bigint) as source_rank,
        'desk.members' as source_table,
        cast(member_no as varchar) as source_key,
        'own' as role,
        'street' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from desk__members
    where street is not null

    union all

    select
        'referred_by' as attribute,
        cast(null as varchar) as identifier_type,
        referred_by as value,
        cast(1 as bigint) as source_rank,
        'desk.members' as source_table,
        cast(member_no as varchar) as source_key,
        'own' as role,
        'referred_by' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from desk__members
    where referred_by is not null
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
