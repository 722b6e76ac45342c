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
        'last_name' as attribute,
        cast(null as varchar) as identifier_type,
        last_name as value,
        cast(1 as bigint) as source_rank,
        'desk.readers' as source_table,
        cast(reader_no as varchar) as source_key,
        'last_name' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from desk__readers
    where last_name is not null

    union all

    select
        'house_no' as attribute,
        cast(null as varchar) as identifier_type,
        cast(house_no as varchar) as value,
        cast(1 as bigint) as source_rank,
        'desk.readers' as source_table,
        cast(reader_no as varchar) as source_key,
        'house_no' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from desk__readers
    where house_no is not null

    union all

    select
        'born_on' as attribute,
        cast(null as varchar) as identifier_type,
        cast(born_on as varchar) as value,
        cast(1 as bigint) as source_rank,
        'desk.readers' as source_table,
        cast(reader_no as varchar) as source_key,
        'born_on' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from desk__readers
    where born_on is not null

    union all

    select
        'fee' as attribute,
        cast(null as varchar) as identifier_type,
        cast(try_cast(fee as decimal(9, 2)) as varchar) as value,
        cast(1 as bigint) as source_rank,
        'desk.readers' as source_table,
        cast(reader_no as varchar) as source_key,
        'fee' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from desk__readers
    where fee is not null

    union all

    select
        'is_blocked' as attribute,
        cast(null as varchar) as identifier_type,
        cast(is_blocked as varchar) as value,
        cast(1 as bigint) as source_rank,
        'desk.readers' as source_table,
        cast(reader_no as varchar) as source_key,
        'is_blocked' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from desk__readers
    where is_blocked is not null
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
