-- One row per person identifier in a row of desk, judged by its value alone.
-- models/model.yaml: identities.person

{{ config(materialized='view') }}

with

desk__readers as (
    select * from {{ ref('stg_desk__readers') }}
),

observed as (
    select
        'desk.readers' as source_table,
        cast(reader_no as varchar) as source_key,
        'card_no' as source_column,
        'card_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(card_no as varchar) as raw_value,
        cast(card_no as varchar) as identifier,
        joined_at as first_seen_at,
        updated_at as last_seen_at
    from desk__readers

    union all

    select
        'desk.readers' as source_table,
        cast(reader_no as varchar) as source_key,
        'email' as source_column,
        'email' as identifier_type,
        2 as identifier_rank,
        2 as source_position,
        email as raw_value,
        case
            when regexp_matches(
                lower(trim(email, e' \t\n\r')), '^[^@ ]+@[^@ ]+[.][^@ ]+$'
            ) then lower(trim(email, e' \t\n\r'))
        end as identifier,
        joined_at as first_seen_at,
        updated_at as last_seen_at
    from desk__readers

    union all

    select
        'desk.readers' as source_table,
        cast(reader_no as varchar) as source_key,
        'phone' as source_column,
        'phone' as identifier_type,
        3 as identifier_rank,
        3 as source_position,
        phone as raw_value,
        nullif(regexp_replace(phone, '[^0-9]', '', 'g'), '') as identifier,
        joined_at as first_seen_at,
        updated_at as last_seen_at
    from desk__readers
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
