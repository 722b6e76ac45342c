-- Values that app offers for the attributes of a member, a row per value and
-- version.
-- models/model.yaml: entities.member.attributes

{{ config(materialized='table') }}

with

app__events as (
    select * from {{ ref('stg_app__events') }}
),

offers as (
    select
        'phone' as attribute,
        'phone' as identifier_type,
        phone as value,
        cast(2 as bigint) as source_rank,
        'app.events' as source_table,
        cast(event_id as varchar) as source_key,
        'own' as role,
        'phone' as source_column,
        seen_at as updated_at,
        seen_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from app__events
    where phone is not null
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
