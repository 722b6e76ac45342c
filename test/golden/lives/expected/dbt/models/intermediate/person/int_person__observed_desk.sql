-- One row per person identifier in a row of desk, judged by its value alone.
-- models/model.yaml: identities.person

{{ config(materialized='view') }}

with

desk__loans as (
    select * from {{ ref('stg_desk__loans') }}
),

desk__lockers as (
    select * from {{ ref('stg_desk__lockers') }}
),

desk__members as (
    select * from {{ ref('stg_desk__members') }}
),

desk__tablets as (
    select * from {{ ref('stg_desk__tablets') }}
),

-- A log repeats its rows, and each version may name somebody else.
versions as (
    select
        'desk.lockers' as source_table,
        cast(locker_no as varchar) as source_key,
        'own' as role,
        'member_no' as source_column,
        'member_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(member_no as varchar) as raw_value,
        cast(member_no as varchar) as identifier,
        changed_at as first_seen_at,
        changed_at as last_seen_at,
        row_key as version_key,
        false as is_gone
    from desk__lockers

    union all

    select
        'desk.lockers' as source_table,
        cast(locker_no as varchar) as source_key,
        'own' as role,
        'device' as source_column,
        'device' as identifier_type,
        3 as identifier_rank,
        2 as source_position,
        device as raw_value,
        trim(device, e' \t\n\r') as identifier,
        changed_at as first_seen_at,
        changed_at as last_seen_at,
        row_key as version_key,
        false as is_gone
    from desk__lockers
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
        ) as said_since,
        first_value(is_gone) over (
            partition by source_table, source_key, source_position
            order by last_seen_at desc
        ) as has_gone
    from versions
),

-- The last version speaks, dated by the first that said the same.
-- Of some tables the others speak too, each as a row of its own.
latest as (
    select
        source_table,
        case
            when recency = 1 then source_key
            else version_key
        end as source_key,
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
    where
        recency = 1
        or (version_key is not null and not has_gone)
),

observed as (
    select
        'desk.loans' as source_table,
        cast(loan_no as varchar) as source_key,
        'own' as role,
        'member_no' as source_column,
        'member_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(member_no as varchar) as raw_value,
        cast(member_no as varchar) as identifier,
        ordered_at as first_seen_at,
        updated_at as last_seen_at
    from desk__loans

    union all

    select
        'desk.loans' as source_table,
        cast(loan_no as varchar) as source_key,
        'own' as role,
        'device' as source_column,
        'device' as identifier_type,
        3 as identifier_rank,
        2 as source_position,
        device as raw_value,
        trim(device, e' \t\n\r') as identifier,
        ordered_at as first_seen_at,
        updated_at as last_seen_at
    from desk__loans

    union all

    select
        'desk.loans' as source_table,
        cast(loan_no as varchar) as source_key,
        'fetcher' as role,
        'fetcher_no' as source_column,
        'member_no' as identifier_type,
        1 as identifier_rank,
        3 as source_position,
        cast(fetcher_no as varchar) as raw_value,
        cast(fetcher_no as varchar) as identifier,
        ordered_at as first_seen_at,
        updated_at as last_seen_at
    from desk__loans

    union all

    select
        'desk.loans' as source_table,
        cast(loan_no as varchar) as source_key,
        'fetcher' as role,
        'fetcher_device' as source_column,
        'device' as identifier_type,
        3 as identifier_rank,
        4 as source_position,
        fetcher_device as raw_value,
        trim(fetcher_device, e' \t\n\r') as identifier,
        ordered_at as first_seen_at,
        updated_at as last_seen_at
    from desk__loans

    union all

    select
        'desk.members' as source_table,
        cast(member_no as varchar) as source_key,
        'own' as role,
        'member_no' as source_column,
        'member_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(member_no as varchar) as raw_value,
        cast(member_no as varchar) as identifier,
        joined_at as first_seen_at,
        updated_at as last_seen_at
    from desk__members

    union all

    select
        'desk.members' as source_table,
        cast(member_no as varchar) as source_key,
        'own' as role,
        'phone' as source_column,
        'phone' as identifier_type,
        2 as identifier_rank,
        2 as source_position,
        phone as raw_value,
        nullif(regexp_replace(phone, '[^0-9]', '', 'g'), '') as identifier,
        joined_at as first_seen_at,
        updated_at as last_seen_at
    from desk__members

    union all

    select
        'desk.tablets' as source_table,
        cast(tablet_no as varchar) as source_key,
        'own' as role,
        'member_no' as source_column,
        'member_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(member_no as varchar) as raw_value,
        cast(member_no as varchar) as identifier,
        cast(null as timestamp) as first_seen_at,
        updated_at as last_seen_at
    from desk__tablets

    union all

    select
        'desk.tablets' as source_table,
        cast(tablet_no as varchar) as source_key,
        'own' as role,
        'device' as source_column,
        'device' as identifier_type,
        3 as identifier_rank,
        2 as source_position,
        device as raw_value,
        trim(device, e' \t\n\r') as identifier,
        cast(null as timestamp) as first_seen_at,
        updated_at as last_seen_at
    from desk__tablets

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
