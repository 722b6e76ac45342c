-- One row per person identifier in a row of shop, judged by its value alone.
-- models/identities/person.yaml: identities.person

{{ config(materialized='view') }}

with

shop__customers as (
    select * from {{ ref('stg_shop__customers') }}
),

shop__orders as (
    select * from {{ ref('stg_shop__orders') }}
),

shop__refunds as (
    select * from {{ ref('stg_shop__refunds') }}
),

shop__wishes as (
    select * from {{ ref('stg_shop__wishes') }}
),

observed as (
    select
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'own' as role,
        'customer_id' as source_column,
        'customer_id' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(customer_id as varchar) as raw_value,
        cast(customer_id as varchar) as identifier,
        false as is_composite,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from shop__customers

    union all

    select
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
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
        created_at as first_seen_at,
        updated_at as last_seen_at
    from shop__customers

    union all

    select
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
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
        created_at as first_seen_at,
        updated_at as last_seen_at
    from shop__customers

    union all

    select
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'replaced' as role,
        'customer_id' as source_column,
        'customer_id' as identifier_type,
        1 as identifier_rank,
        4 as source_position,
        cast(customer_id as varchar) as raw_value,
        cast(customer_id as varchar) as identifier,
        false as is_composite,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from shop__customers

    union all

    select
        'shop.customers' as source_table,
        cast(customer_id as varchar) as source_key,
        'replacing' as role,
        'merged_into_id' as source_column,
        'customer_id' as identifier_type,
        1 as identifier_rank,
        5 as source_position,
        cast(merged_into_id as varchar) as raw_value,
        cast(merged_into_id as varchar) as identifier,
        false as is_composite,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from shop__customers

    union all

    select
        'shop.orders' as source_table,
        cast(order_id as varchar) as source_key,
        'own' as role,
        'customer_id' as source_column,
        'customer_id' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(customer_id as varchar) as raw_value,
        cast(customer_id as varchar) as identifier,
        false as is_composite,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from shop__orders

    union all

    select
        'shop.orders' as source_table,
        cast(order_id as varchar) as source_key,
        'own' as role,
        'guest_email' as source_column,
        'email' as identifier_type,
        5 as identifier_rank,
        2 as source_position,
        guest_email as raw_value,
        case
            when regexp_matches(
                lower(trim(guest_email, e' \t\n\r')), '^[^@ ]+@[^@ ]+[.][^@ ]+$'
            ) then lower(trim(guest_email, e' \t\n\r'))
        end as identifier,
        false as is_composite,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from shop__orders

    union all

    select
        'shop.orders' as source_table,
        cast(order_id as varchar) as source_key,
        'receiver' as role,
        'receiver_email' as source_column,
        'email' as identifier_type,
        5 as identifier_rank,
        3 as source_position,
        receiver_email as raw_value,
        case
            when regexp_matches(
                lower(trim(receiver_email, e' \t\n\r')),
                '^[^@ ]+@[^@ ]+[.][^@ ]+$'
            ) then lower(trim(receiver_email, e' \t\n\r'))
        end as identifier,
        false as is_composite,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from shop__orders

    union all

    select
        'shop.refunds' as source_table,
        refund_id as source_key,
        'own' as role,
        'customer_id' as source_column,
        'customer_id' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(customer_id as varchar) as raw_value,
        cast(customer_id as varchar) as identifier,
        false as is_composite,
        refunded_at as first_seen_at,
        refunded_at as last_seen_at
    from shop__refunds

    union all

    select
        'shop.wishes' as source_table,
        cast(customer_id as varchar) || '|'
        || replace(replace(product_id, '\', '\\'), '|', '\|') as source_key,
        'own' as role,
        'customer_id' as source_column,
        'customer_id' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(customer_id as varchar) as raw_value,
        cast(customer_id as varchar) as identifier,
        false as is_composite,
        wished_at as first_seen_at,
        updated_at as last_seen_at
    from shop__wishes
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
