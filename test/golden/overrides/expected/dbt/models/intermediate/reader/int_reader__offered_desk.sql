-- Values that desk offers for the attributes of a reader, a row per value and
-- version.
-- models/model.yaml: entities.reader.attributes

{{ config(materialized='table') }}

with

desk__readers as (
    select * from {{ ref('stg_desk__readers') }}
),

offers as (
    select
        'email' as attribute,
        'email' as identifier_type,
        email as value,
        cast(1 as bigint) as source_rank,
        'desk.readers' as source_table,
        cast(reader_no as varchar) as source_key,
        'email' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from desk__readers
    where email is not null
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
