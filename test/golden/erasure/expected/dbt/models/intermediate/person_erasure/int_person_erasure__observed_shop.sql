-- One row per person_erasure identifier in a row of shop, judged by its value
-- alone.
-- models/model.yaml: identities.person

{{ config(materialized='view') }}

with

shop__accounts as (
    select * from {{ ref('stg_shop__accounts') }}
),

shop__orders as (
    select * from {{ ref('stg_shop__orders') }}
),

observed as (
    select
        'shop.accounts' as source_table,
        cast(account_id as varchar) as source_key,
        'account_id' as source_column,
        'account_id' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(account_id as varchar) as raw_value,
        cast(account_id as varchar) as identifier,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from shop__accounts

    union all

    select
        'shop.accounts' as source_table,
        cast(account_id as varchar) as source_key,
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
    from shop__accounts

    union all

    select
        'shop.orders' as source_table,
        order_no as source_key,
        'email' as source_column,
        'email' as identifier_type,
        2 as identifier_rank,
        1 as source_position,
        email as raw_value,
        case
            when regexp_matches(
                lower(trim(email, e' \t\n\r')), '^[^@ ]+@[^@ ]+[.][^@ ]+$'
            ) then lower(trim(email, e' \t\n\r'))
        end as identifier,
        ordered_at as first_seen_at,
        ordered_at as last_seen_at
    from shop__orders
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
