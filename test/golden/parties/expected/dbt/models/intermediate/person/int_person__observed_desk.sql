-- One row per person identifier in a row of desk, judged by its value alone.
-- models/model.yaml: identities.person

{{ config(materialized='view') }}

with

desk__mergers as (
    select * from {{ ref('stg_desk__mergers') }}
),

desk__shipments as (
    select * from {{ ref('stg_desk__shipments') }}
),

observed as (
    select
        'desk.mergers' as source_table,
        cast(merger_no as varchar) as source_key,
        'replaced' as role,
        'old_no' as source_column,
        'account_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(old_no as varchar) as raw_value,
        cast(old_no as varchar) as identifier,
        merged_at as first_seen_at,
        merged_at as last_seen_at
    from desk__mergers

    union all

    select
        'desk.mergers' as source_table,
        cast(merger_no as varchar) as source_key,
        'replacing' as role,
        'new_no' as source_column,
        'account_no' as identifier_type,
        1 as identifier_rank,
        2 as source_position,
        new_no as raw_value,
        cast(
            try_cast(
                regexp_extract(new_no, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
            ) as varchar
        ) as identifier,
        merged_at as first_seen_at,
        merged_at as last_seen_at
    from desk__mergers

    union all

    select
        'desk.shipments' as source_table,
        cast(shipment_no as varchar) as source_key,
        'own' as role,
        'account_no' as source_column,
        'account_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(account_no as varchar) as raw_value,
        cast(account_no as varchar) as identifier,
        sent_at as first_seen_at,
        updated_at as last_seen_at
    from desk__shipments
    where not is_deleted

    union all

    select
        'desk.shipments' as source_table,
        cast(shipment_no as varchar) as source_key,
        'own' as role,
        'label_account_no' as source_column,
        'account_no' as identifier_type,
        1 as identifier_rank,
        2 as source_position,
        cast(label_account_no as varchar) as raw_value,
        cast(label_account_no as varchar) as identifier,
        sent_at as first_seen_at,
        updated_at as last_seen_at
    from desk__shipments
    where not is_deleted

    union all

    select
        'desk.shipments' as source_table,
        cast(shipment_no as varchar) as source_key,
        'receiver' as role,
        'receiver_account_no' as source_column,
        'account_no' as identifier_type,
        1 as identifier_rank,
        3 as source_position,
        cast(receiver_account_no as varchar) as raw_value,
        cast(receiver_account_no as varchar) as identifier,
        sent_at as first_seen_at,
        updated_at as last_seen_at
    from desk__shipments
    where not is_deleted

    union all

    select
        'desk.shipments' as source_table,
        cast(shipment_no as varchar) as source_key,
        'receiver' as role,
        'receiver_email' as source_column,
        'email' as identifier_type,
        2 as identifier_rank,
        4 as source_position,
        receiver_email as raw_value,
        case
            when regexp_matches(
                lower(trim(receiver_email, e' \t\n\r')),
                '^[^@ ]+@[^@ ]+[.][^@ ]+$'
            ) then lower(trim(receiver_email, e' \t\n\r'))
        end as identifier,
        sent_at as first_seen_at,
        updated_at as last_seen_at
    from desk__shipments
    where not is_deleted
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
