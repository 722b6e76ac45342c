-- One row per person identifier in a row of crm, judged by its value alone.
-- models/identities/person.yaml: identities.person

{{ config(materialized='view') }}

with

crm__account_members as (
    select * from {{ ref('stg_crm__account_members') }}
),

crm__contacts as (
    select * from {{ ref('stg_crm__contacts') }}
),

crm__support_tickets as (
    select * from {{ ref('stg_crm__support_tickets') }}
),

observed as (
    select
        'crm.account_members' as source_table,
        cast(member_id as varchar) as source_key,
        'own' as role,
        'crm_contact_id' as source_column,
        'crm_contact_id' as identifier_type,
        2 as identifier_rank,
        1 as source_position,
        crm_contact_id as raw_value,
        trim(crm_contact_id, e' \t\n\r') as identifier,
        false as is_composite,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from crm__account_members

    union all

    select
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
        'own' as role,
        'crm_contact_id' as source_column,
        'crm_contact_id' as identifier_type,
        2 as identifier_rank,
        1 as source_position,
        crm_contact_id as raw_value,
        trim(crm_contact_id, e' \t\n\r') as identifier,
        false as is_composite,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from crm__contacts

    union all

    select
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
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
        false as is_composite,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from crm__contacts

    union all

    select
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
        'own' as role,
        'email' as source_column,
        'email' as identifier_type,
        5 as identifier_rank,
        3 as source_position,
        email as raw_value,
        case
            when regexp_matches(
                lower(trim(email, e' \t\n\r')), '^[^@ ]+@[^@ ]+[.][^@ ]+$'
            ) then lower(trim(email, e' \t\n\r'))
        end as identifier,
        false as is_composite,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from crm__contacts

    union all

    select
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
        'own' as role,
        'full_name, birth_date' as source_column,
        'name_dob' as identifier_type,
        4 as identifier_rank,
        4 as source_position,
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
    from crm__contacts

    union all

    select
        'crm.support_tickets' as source_table,
        cast(ticket_id as varchar) as source_key,
        'own' as role,
        'crm_contact_id' as source_column,
        'crm_contact_id' as identifier_type,
        2 as identifier_rank,
        1 as source_position,
        crm_contact_id as raw_value,
        trim(crm_contact_id, e' \t\n\r') as identifier,
        false as is_composite,
        opened_at as first_seen_at,
        updated_at as last_seen_at
    from crm__support_tickets

    union all

    select
        'crm.support_tickets' as source_table,
        cast(ticket_id as varchar) as source_key,
        'own' as role,
        'requester_email' as source_column,
        'email' as identifier_type,
        5 as identifier_rank,
        2 as source_position,
        requester_email as raw_value,
        case
            when regexp_matches(
                lower(trim(requester_email, e' \t\n\r')),
                '^[^@ ]+@[^@ ]+[.][^@ ]+$'
            ) then lower(trim(requester_email, e' \t\n\r'))
        end as identifier,
        false as is_composite,
        opened_at as first_seen_at,
        updated_at as last_seen_at
    from crm__support_tickets
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
