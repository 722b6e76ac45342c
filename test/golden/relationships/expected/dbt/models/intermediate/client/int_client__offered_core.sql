-- Values that core offers for the attributes of a client, a row per value and
-- version.
-- models/model.yaml: entities.client.attributes

{{ config(materialized='table') }}

with

core__clients as (
    select * from {{ ref('stg_core__clients') }}
),

offers as (
    select
        'full_name' as attribute,
        cast(null as varchar) as identifier_type,
        full_name as value,
        cast(1 as bigint) as source_rank,
        'core.clients' as source_table,
        cast(client_no as varchar) as source_key,
        'own' as role,
        'full_name' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from core__clients
    where full_name is not null
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
