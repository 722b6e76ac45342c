-- Values that raw offers for the attributes of a row, a row per value and
-- version.
-- models/model.yaml: entities.row.attributes

{{ config(materialized='table') }}

with

raw__rows as (
    select * from {{ ref('stg_raw__rows') }}
),

offers as (
    select
        'select' as attribute,
        cast(null as varchar) as identifier_type,
        "select" as value,
        cast(1 as bigint) as source_rank,
        'raw.rows' as source_table,
        id as source_key,
        'select' as source_column,
        "at" as updated_at,
        "at" as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from raw__rows
    where "select" is not null

    union all

    select
        'quote' as attribute,
        cast(null as varchar) as identifier_type,
        quote as value,
        cast(1 as bigint) as source_rank,
        'raw.rows' as source_table,
        id as source_key,
        'quote' as source_column,
        "at" as updated_at,
        "at" as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from raw__rows
    where quote is not null
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
