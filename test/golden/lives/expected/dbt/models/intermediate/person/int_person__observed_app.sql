-- One row per person identifier in a row of app, judged by its value alone.
-- models/model.yaml: identities.person

{{ config(materialized='view') }}

with

app__events as (
    select * from {{ ref('stg_app__events') }}
),

observed as (
    select
        'app.events' as source_table,
        cast(event_id as varchar) as source_key,
        'own' as role,
        'member_no' as source_column,
        'member_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(member_no as varchar) as raw_value,
        cast(member_no as varchar) as identifier,
        seen_at as first_seen_at,
        seen_at as last_seen_at
    from app__events

    union all

    select
        'app.events' as source_table,
        cast(event_id as varchar) as source_key,
        'own' as role,
        'other_member_no' as source_column,
        'member_no' as identifier_type,
        1 as identifier_rank,
        2 as source_position,
        cast(other_member_no as varchar) as raw_value,
        cast(other_member_no as varchar) as identifier,
        seen_at as first_seen_at,
        seen_at as last_seen_at
    from app__events

    union all

    select
        'app.events' as source_table,
        cast(event_id as varchar) as source_key,
        'own' as role,
        'phone' as source_column,
        'phone' as identifier_type,
        2 as identifier_rank,
        3 as source_position,
        phone as raw_value,
        nullif(regexp_replace(phone, '[^0-9]', '', 'g'), '') as identifier,
        seen_at as first_seen_at,
        seen_at as last_seen_at
    from app__events

    union all

    select
        'app.events' as source_table,
        cast(event_id as varchar) as source_key,
        'own' as role,
        'device' as source_column,
        'device' as identifier_type,
        3 as identifier_rank,
        4 as source_position,
        device as raw_value,
        trim(device, e' \t\n\r') as identifier,
        seen_at as first_seen_at,
        seen_at as last_seen_at
    from app__events

    union all

    select
        'app.events' as source_table,
        cast(event_id as varchar) as source_key,
        'own' as role,
        'browser' as source_column,
        'browser' as identifier_type,
        4 as identifier_rank,
        5 as source_position,
        browser as raw_value,
        trim(browser, e' \t\n\r') as identifier,
        seen_at as first_seen_at,
        seen_at as last_seen_at
    from app__events
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
