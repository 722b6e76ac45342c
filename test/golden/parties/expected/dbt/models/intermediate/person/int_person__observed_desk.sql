-- One row per person identifier in a row of desk, judged by its value alone.
-- models/model.yaml: identities.person

{{ config(materialized='view') }}

with

desk__lockers as (
    select * from {{ ref('stg_desk__lockers') }}
),

desk__mergers as (
    select * from {{ ref('stg_desk__mergers') }}
),

desk__shipments as (
    select * from {{ ref('stg_desk__shipments') }}
),

-- A log repeats its rows, and each version may name somebody else.
versions as (
    select
        'desk.lockers' as source_table,
        locker_no as source_key,
        'own' as role,
        'email' as source_column,
        'email' as identifier_type,
        2 as identifier_rank,
        1 as source_position,
        case when not is_deleted then email end as raw_value,
        case
            when not is_deleted
                then case
                    when regexp_matches(
                        lower(trim(email, e' \t\n\r')),
                        '^[^@ ]+@[^@ ]+[.][^@ ]+$'
                    ) then lower(trim(email, e' \t\n\r'))
                end
        end as identifier,
        rented_at as first_seen_at,
        rented_at as last_seen_at,
        row_key as version_key,
        is_deleted as is_gone
    from desk__lockers

    union all

    select
        'desk.lockers' as source_table,
        locker_no as source_key,
        'own' as role,
        'card_no' as source_column,
        'device' as identifier_type,
        3 as identifier_rank,
        2 as source_position,
        case when not is_deleted then card_no end as raw_value,
        case
            when not is_deleted then trim(card_no, e' \t\n\r')
        end as identifier,
        rented_at as first_seen_at,
        rented_at as last_seen_at,
        row_key as version_key,
        is_deleted as is_gone
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
        case
            when recency = 1 then said_since
            else first_seen_at
        end as first_seen_at,
        last_seen_at
    from ranked_versions
    where
        recency = 1
        or (version_key is not null and not has_gone)
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
