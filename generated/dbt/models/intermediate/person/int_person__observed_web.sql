-- One row per person identifier in a row of web, judged by its value alone.
-- models/identities/person.yaml: identities.person

{{ config(materialized='view') }}

with

web__app_events as (
    select * from {{ ref('stg_web__app_events') }}
),

web__events as (
    select * from {{ ref('stg_web__events') }}
),

observed as (
    select
        'web.app_events' as source_table,
        replace(replace(batch_id, '\', '\\'), '|', '\|') || '|'
        || cast(position as varchar) as source_key,
        'own' as role,
        'anonymous_id' as source_column,
        'anonymous_id' as identifier_type,
        6 as identifier_rank,
        1 as source_position,
        anonymous_id as raw_value,
        trim(anonymous_id, e' \t\n\r') as identifier,
        occurred_at as first_seen_at,
        occurred_at as last_seen_at
    from web__app_events

    union all

    select
        'web.app_events' as source_table,
        replace(replace(batch_id, '\', '\\'), '|', '\|') || '|'
        || cast(position as varchar) as source_key,
        'own' as role,
        'customer_id' as source_column,
        'customer_id' as identifier_type,
        1 as identifier_rank,
        2 as source_position,
        customer_id as raw_value,
        cast(
            try_cast(
                regexp_extract(
                    customer_id, '^\s*([+-]?[0-9]+)\s*$', 1
                ) as bigint
            ) as varchar
        ) as identifier,
        occurred_at as first_seen_at,
        occurred_at as last_seen_at
    from web__app_events

    union all

    select
        'web.events' as source_table,
        event_id as source_key,
        'own' as role,
        'anonymous_id' as source_column,
        'anonymous_id' as identifier_type,
        6 as identifier_rank,
        1 as source_position,
        anonymous_id as raw_value,
        trim(anonymous_id, e' \t\n\r') as identifier,
        occurred_at as first_seen_at,
        occurred_at as last_seen_at
    from web__events

    union all

    select
        'web.events' as source_table,
        event_id as source_key,
        'own' as role,
        'customer_id' as source_column,
        'customer_id' as identifier_type,
        1 as identifier_rank,
        2 as source_position,
        customer_id as raw_value,
        cast(
            try_cast(
                regexp_extract(
                    customer_id, '^\s*([+-]?[0-9]+)\s*$', 1
                ) as bigint
            ) as varchar
        ) as identifier,
        occurred_at as first_seen_at,
        occurred_at as last_seen_at
    from web__events
),

-- A value that means nobody is rejected wherever it stands.
judged as (
    select
        source_table,
        source_key,
        role,
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
        role,
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
