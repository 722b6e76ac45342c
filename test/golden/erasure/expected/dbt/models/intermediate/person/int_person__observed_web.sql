-- One row per person identifier in a row of web, judged by its value alone.
-- models/model.yaml: identities.person

{{ config(materialized='view') }}

with

web__visits as (
    select * from {{ ref('int_web__visits__remaining') }}
),

observed as (
    select
        'web.visits' as source_table,
        visit_id as source_key,
        'device' as source_column,
        'device' as identifier_type,
        3 as identifier_rank,
        1 as source_position,
        device as raw_value,
        trim(device, e' \t\n\r') as identifier,
        visited_at as first_seen_at,
        visited_at as last_seen_at
    from web__visits
    where not person_is_erased

    union all

    select
        'web.visits' as source_table,
        visit_id as source_key,
        'account_id' as source_column,
        'account_id' as identifier_type,
        1 as identifier_rank,
        2 as source_position,
        cast(account_id as varchar) as raw_value,
        cast(account_id as varchar) as identifier,
        visited_at as first_seen_at,
        visited_at as last_seen_at
    from web__visits
    where not person_is_erased
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
