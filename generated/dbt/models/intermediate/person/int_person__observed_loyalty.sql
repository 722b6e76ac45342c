-- One row per person identifier in a row of loyalty, judged by its value alone.
-- models/identities/person.yaml: identities.person

{{ config(materialized='view') }}

with

loyalty__members as (
    select * from {{ ref('stg_loyalty__members') }}
),

loyalty__transactions as (
    select * from {{ ref('stg_loyalty__transactions') }}
),

-- A log repeats its rows, and each version may name somebody else.
versions as (
    select
        'loyalty.members' as source_table,
        loyalty_no as source_key,
        'own' as role,
        'loyalty_no' as source_column,
        'loyalty_no' as identifier_type,
        3 as identifier_rank,
        1 as source_position,
        loyalty_no as raw_value,
        nullif(regexp_replace(loyalty_no, '[^0-9]', '', 'g'), '') as identifier,
        false as is_composite,
        changed_at as first_seen_at,
        changed_at as last_seen_at
    from loyalty__members

    union all

    select
        'loyalty.members' as source_table,
        loyalty_no as source_key,
        'own' as role,
        'email' as source_column,
        'email' as identifier_type,
        5 as identifier_rank,
        2 as source_position,
        email as raw_value,
        case
            when regexp_matches(
                lower(trim(email, e' \t\n\r')), '^[^@ ]+@[^@ ]+[.][^@ ]+$'
            ) then lower(trim(email, e' \t\n\r'))
        end as identifier,
        false as is_composite,
        changed_at as first_seen_at,
        changed_at as last_seen_at
    from loyalty__members

    union all

    select
        'loyalty.members' as source_table,
        loyalty_no as source_key,
        'own' as role,
        'full_name, birth_date' as source_column,
        'name_dob' as identifier_type,
        4 as identifier_rank,
        3 as source_position,
        case
            when trim(full_name) <> ''
                then full_name || '|' || cast(birth_date as varchar)
        end as raw_value,
        replace(
            replace(lower(trim(full_name, e' \t\n\r')), '\', '\\'), '|', '\|'
        ) || '|'
        || lower(trim(cast(birth_date as varchar), e' \t\n\r')) as identifier,
        true as is_composite,
        changed_at as first_seen_at,
        changed_at as last_seen_at
    from loyalty__members
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
        is_composite,
        said_since as first_seen_at,
        last_seen_at
    from ranked_versions
    where recency = 1
),

observed as (
    select
        'loyalty.transactions' as source_table,
        transaction_id as source_key,
        'own' as role,
        'loyalty_no' as source_column,
        'loyalty_no' as identifier_type,
        3 as identifier_rank,
        1 as source_position,
        loyalty_no as raw_value,
        nullif(regexp_replace(loyalty_no, '[^0-9]', '', 'g'), '') as identifier,
        false as is_composite,
        booked_at as first_seen_at,
        booked_at as last_seen_at
    from loyalty__transactions

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
            when
                is_composite
                and regexp_matches(
                    lower(coalesce(identifier, raw_value)),
                    '(^|[|])([(]null[)]|-1|<null>|[[]object object[]]|anonymous|empty|invalid|missing|n[.]a[.]|n/a|na|nan|nil|none|not available|not provided|not set|null|tbd|test|undefined|unknown|unset|void|[-0 ._]*)([|]|$)'
                )
                then 'null_like'
            when identifier is null then 'invalid'
            when
                identifier_type = 'email'
                and identifier in (
                    'noreply@larkspur.test', 'kasse@larkspur.test'
                )
                then 'blocked'
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
