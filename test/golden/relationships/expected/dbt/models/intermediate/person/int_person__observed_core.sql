-- One row per person identifier in a row of core, judged by its value alone.
-- models/model.yaml: identities.person

{{ config(materialized='view') }}

with

core__advices as (
    select * from {{ ref('stg_core__advices') }}
),

core__clients as (
    select * from {{ ref('stg_core__clients') }}
),

core__desks as (
    select * from {{ ref('stg_core__desks') }}
),

core__holders as (
    select * from {{ ref('stg_core__holders') }}
),

core__mandates as (
    select * from {{ ref('stg_core__mandates') }}
),

-- A log repeats its rows, and each version may name somebody else.
versions as (
    select
        'core.desks' as source_table,
        cast(client_no as varchar) as source_key,
        'own' as role,
        'client_no' as source_column,
        'client_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(client_no as varchar) as raw_value,
        cast(client_no as varchar) as identifier,
        changed_at as first_seen_at,
        changed_at as last_seen_at
    from core__desks
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
        'core.advices' as source_table,
        advice_no as source_key,
        'own' as role,
        'client_no' as source_column,
        'client_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(client_no as varchar) as raw_value,
        cast(client_no as varchar) as identifier,
        began_at as first_seen_at,
        began_at as last_seen_at
    from core__advices

    union all

    select
        'core.advices' as source_table,
        advice_no as source_key,
        'witness' as role,
        'witness_no' as source_column,
        'client_no' as identifier_type,
        1 as identifier_rank,
        2 as source_position,
        cast(witness_no as varchar) as raw_value,
        cast(witness_no as varchar) as identifier,
        began_at as first_seen_at,
        began_at as last_seen_at
    from core__advices

    union all

    select
        'core.clients' as source_table,
        cast(client_no as varchar) as source_key,
        'own' as role,
        'client_no' as source_column,
        'client_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(client_no as varchar) as raw_value,
        cast(client_no as varchar) as identifier,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from core__clients

    union all

    select
        'core.clients' as source_table,
        cast(client_no as varchar) as source_key,
        'own' as role,
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
        created_at as first_seen_at,
        updated_at as last_seen_at
    from core__clients

    union all

    select
        'core.holders' as source_table,
        cast(holder_id as varchar) as source_key,
        'own' as role,
        'client_no' as source_column,
        'client_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(client_no as varchar) as raw_value,
        cast(client_no as varchar) as identifier,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from core__holders

    union all

    select
        'core.mandates' as source_table,
        mandate_no as source_key,
        'own' as role,
        'client_no' as source_column,
        'client_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(client_no as varchar) as raw_value,
        cast(client_no as varchar) as identifier,
        given_at as first_seen_at,
        given_at as last_seen_at
    from core__mandates

    union all

    select
        'core.mandates' as source_table,
        mandate_no as source_key,
        'proxy' as role,
        'proxy_no' as source_column,
        'client_no' as identifier_type,
        1 as identifier_rank,
        2 as source_position,
        cast(proxy_no as varchar) as raw_value,
        cast(proxy_no as varchar) as identifier,
        given_at as first_seen_at,
        given_at as last_seen_at
    from core__mandates

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
