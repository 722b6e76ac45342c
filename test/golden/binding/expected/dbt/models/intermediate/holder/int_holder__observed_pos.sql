-- One row per holder identifier in a row of pos, judged by its value alone.
-- models/model.yaml: identities.holder

{{ config(materialized='view') }}

with

pos__beacons as (
    select * from {{ ref('stg_pos__beacons') }}
),

pos__receipts as (
    select * from {{ ref('stg_pos__receipts') }}
),

-- A log repeats its rows, and each version may name somebody else.
versions as (
    select
        'pos.receipts' as source_table,
        cast(receipt_no as varchar) as source_key,
        'card_no' as source_column,
        'card_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        card_no as raw_value,
        trim(card_no, e' \t\n\r') as identifier,
        changed_at as first_seen_at,
        changed_at as last_seen_at
    from pos__receipts
),

ranked_versions as (
    select
        *,
        row_number() over (
            partition by source_table, source_key, source_position
            order by last_seen_at desc
        ) as recency,
        min(first_seen_at) over (
            partition by
                source_table,
                source_key,
                source_position,
                coalesce(identifier, raw_value)
        ) as said_since
    from versions
),

-- The last version speaks, dated by the first that said the same.
latest as (
    select
        source_table,
        source_key,
        source_column,
        identifier_type,
        identifier_rank,
        source_position,
        raw_value,
        identifier,
        said_since as first_seen_at,
        last_seen_at
    from ranked_versions
    where recency = 1
),

observed as (
    select
        'pos.beacons' as source_table,
        beacon_id as source_key,
        'card_no' as source_column,
        'card_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        card_no as raw_value,
        trim(card_no, e' \t\n\r') as identifier,
        sent_at as first_seen_at,
        sent_at as last_seen_at
    from pos__beacons

    union all

    select * from latest
),

-- A value that means nobody is rejected wherever it stands.
judged as (
    select
        source_table,
        source_key,
        source_column,
        identifier_type,
        identifier_rank,
        source_position,
        raw_value,
        identifier,
        case
            when (
                lower(trim(coalesce(identifier, raw_value))) in (
                    '(null)',
                    '-1',
                    '<null>',
                    '[object object]',
                    'anonymous',
                    'empty',
                    'invalid',
                    'missing',
                    'n.a.',
                    'n/a',
                    'na',
                    'nan',
                    'nil',
                    'none',
                    'not available',
                    'not provided',
                    'not set',
                    'null',
                    'tbd',
                    'test',
                    'undefined',
                    'unknown',
                    'unset',
                    'void'
                )
                or regexp_matches(coalesce(identifier, raw_value), '^[-0 ._]*$')
            ) then 'null_like'
            when identifier is null then 'invalid'
        end as rejection,
        first_seen_at,
        last_seen_at
    from observed
    where raw_value is not null
),

final as (
    select
        source_table,
        source_key,
        source_column,
        identifier_type,
        cast(identifier_rank as bigint) as identifier_rank,
        cast(source_position as bigint) as source_position,
        raw_value,
        identifier,
        cast(
            '0x'
            || left(md5(identifier_type || ':' || identifier), 15) as bigint
        ) as node_id,
        rejection,
        first_seen_at,
        last_seen_at
    from judged
)

select * from final
