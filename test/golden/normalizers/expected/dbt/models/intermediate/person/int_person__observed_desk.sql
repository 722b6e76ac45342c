-- One row per person identifier in a row of desk, judged by its value alone.
-- models/model.yaml: identities.person

{{ config(materialized='view') }}

with

desk__visitors as (
    select * from {{ ref('stg_desk__visitors') }}
),

observed as (
    select
        'desk.visitors' as source_table,
        cast(visitor_no as varchar) as source_key,
        'visitor_no' as source_column,
        'visitor_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(visitor_no as varchar) as raw_value,
        cast(visitor_no as varchar) as identifier,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from desk__visitors

    union all

    select
        'desk.visitors' as source_table,
        cast(visitor_no as varchar) as source_key,
        'insurance_no' as source_column,
        'insurance_no' as identifier_type,
        2 as identifier_rank,
        2 as source_position,
        insurance_no as raw_value,
        case
            when regexp_matches(
                trim(insurance_no, e' \t\n\r'), '^[A-Z][0-9]{9}$'
            ) then nullif(trim(insurance_no, e' \t\n\r'), '')
        end as identifier,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from desk__visitors

    union all

    select
        'desk.visitors' as source_table,
        cast(visitor_no as varchar) as source_key,
        'email' as source_column,
        'email' as identifier_type,
        3 as identifier_rank,
        3 as source_position,
        email as raw_value,
        coalesce(
            nullif(
                replace(
                    nullif(
                        regexp_extract(
                            lower(trim(email, e' \t\n\r')),
                            '^([^+@]+)([+][^@]*)?@g(oogle)?mail[.]com$',
                            1
                        ),
                        ''
                    ),
                    '.',
                    ''
                ),
                ''
            ) || '@gmail.com',
            case
                when regexp_matches(
                    lower(trim(email, e' \t\n\r')), '^[^@ ]+@[^@ ]+[.][^@ ]+$'
                ) then lower(trim(email, e' \t\n\r'))
            end
        ) as identifier,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from desk__visitors

    union all

    select
        'desk.visitors' as source_table,
        cast(visitor_no as varchar) as source_key,
        'phone' as source_column,
        'phone' as identifier_type,
        4 as identifier_rank,
        4 as source_position,
        phone as raw_value,
        coalesce(
            '+33'
            || nullif(
                regexp_extract(
                    regexp_replace(phone, '[-() ./]', '', 'g'),
                    '^(([+]|00)33)?(0)?([1-9][0-9]{8})$',
                    4
                ),
                ''
            ),
            '+33'
            || nullif(
                regexp_extract(
                    regexp_replace(phone, '[-() ./]', '', 'g'),
                    '^33([1-9][0-9]{8})$',
                    1
                ),
                ''
            ),
            '+'
            || nullif(
                regexp_extract(
                    regexp_replace(phone, '[-() ./]', '', 'g'),
                    '^([+]|00)(33[0-9]*|([1-9][0-9]{6,14}))$',
                    3
                ),
                ''
            )
        ) as identifier,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from desk__visitors
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
