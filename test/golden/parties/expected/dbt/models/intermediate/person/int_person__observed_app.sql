-- One row per person identifier in a row of app, judged by its value alone.
-- models/model.yaml: identities.person

{{ config(materialized='view') }}

with

app__accounts as (
    select * from {{ ref('stg_app__accounts') }}
),

app__calls as (
    select * from {{ ref('stg_app__calls') }}
),

-- A log repeats its rows, and each version may name somebody else.
versions as (
    select
        'app.accounts' as source_table,
        cast(account_no as varchar) as source_key,
        'own' as role,
        'account_no' as source_column,
        'account_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        case
            when not is_deleted then cast(account_no as varchar)
        end as raw_value,
        case
            when not is_deleted then cast(account_no as varchar)
        end as identifier,
        changed_at as first_seen_at,
        changed_at as last_seen_at
    from app__accounts

    union all

    select
        'app.accounts' as source_table,
        cast(account_no as varchar) as source_key,
        'own' as role,
        'login' as source_column,
        'email' as identifier_type,
        2 as identifier_rank,
        2 as source_position,
        case when is_confirmed and not is_deleted then login end as raw_value,
        case
            when
                is_confirmed
                and not is_deleted
                then case
                    when regexp_matches(
                        lower(trim(login, e' \t\n\r')),
                        '^[^@ ]+@[^@ ]+[.][^@ ]+$'
                    ) then lower(trim(login, e' \t\n\r'))
                end
        end as identifier,
        changed_at as first_seen_at,
        changed_at as last_seen_at
    from app__accounts
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
        role,
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
        'app.calls' as source_table,
        call_id as source_key,
        'own' as role,
        'device' as source_column,
        'device' as identifier_type,
        3 as identifier_rank,
        1 as source_position,
        device as raw_value,
        trim(device, e' \t\n\r') as identifier,
        sent_at as first_seen_at,
        sent_at as last_seen_at
    from app__calls

    union all

    select
        'app.calls' as source_table,
        call_id as source_key,
        'own' as role,
        'body.user.email' as source_column,
        'email' as identifier_type,
        2 as identifier_rank,
        2 as source_position,
        json_extract_string(json_value(body, '$.user.email'), '$') as raw_value,
        case
            when regexp_matches(
                lower(
                    trim(
                        json_extract_string(
                            json_value(body, '$.user.email'), '$'
                        ),
                        e' \t\n\r'
                    )
                ),
                '^[^@ ]+@[^@ ]+[.][^@ ]+$'
            ) then lower(
                trim(
                    json_extract_string(json_value(body, '$.user.email'), '$'),
                    e' \t\n\r'
                )
            )
        end as identifier,
        sent_at as first_seen_at,
        sent_at as last_seen_at
    from app__calls
    where kind = 'signed_in'

    union all

    select * from latest
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
