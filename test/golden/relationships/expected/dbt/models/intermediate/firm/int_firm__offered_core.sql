-- Values that core offers for the attributes of a firm, a row per value and
-- version.
-- models/model.yaml: entities.firm.attributes

{{ config(materialized='table') }}

with

core__mandates as (
    select * from {{ ref('stg_core__mandates') }}
),

offers as (
    select
        'first_mandate' as attribute,
        cast(null as varchar) as identifier_type,
        mandate_no as value,
        cast(1 as bigint) as source_rank,
        'core.mandates' as source_table,
        mandate_no as source_key,
        'mandate_no' as source_column,
        given_at as updated_at,
        given_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from core__mandates
    where mandate_no is not null
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
