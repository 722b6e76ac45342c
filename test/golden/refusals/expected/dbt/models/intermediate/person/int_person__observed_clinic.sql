-- One row per person identifier in a row of clinic, judged by its value alone.
-- models/clinic.yaml: identities.person

{{ config(materialized='view') }}

with

clinic__calls as (
    select * from {{ ref('stg_clinic__calls') }}
),

clinic__patients as (
    select * from {{ ref('stg_clinic__patients') }}
),

observed as (
    select
        'clinic.calls' as source_table,
        call_id as source_key,
        'patient_no' as source_column,
        'patient_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(patient_no as varchar) as raw_value,
        cast(patient_no as varchar) as identifier,
        called_at as first_seen_at,
        called_at as last_seen_at
    from clinic__calls

    union all

    select
        'clinic.calls' as source_table,
        call_id as source_key,
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
        called_at as first_seen_at,
        called_at as last_seen_at
    from clinic__calls

    union all

    select
        'clinic.calls' as source_table,
        call_id as source_key,
        'insurance_no' as source_column,
        'insurance_no' as identifier_type,
        3 as identifier_rank,
        3 as source_position,
        insurance_no as raw_value,
        upper(trim(insurance_no, e' \t\n\r')) as identifier,
        called_at as first_seen_at,
        called_at as last_seen_at
    from clinic__calls

    union all

    select
        'clinic.calls' as source_table,
        call_id as source_key,
        'device' as source_column,
        'device' as identifier_type,
        4 as identifier_rank,
        4 as source_position,
        device as raw_value,
        trim(device, e' \t\n\r') as identifier,
        called_at as first_seen_at,
        called_at as last_seen_at
    from clinic__calls

    union all

    select
        'clinic.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'patient_no' as source_column,
        'patient_no' as identifier_type,
        1 as identifier_rank,
        1 as source_position,
        cast(patient_no as varchar) as raw_value,
        cast(patient_no as varchar) as identifier,
        registered_at as first_seen_at,
        edited_at as last_seen_at
    from clinic__patients

    union all

    select
        'clinic.patients' as source_table,
        cast(patient_no as varchar) as source_key,
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
        registered_at as first_seen_at,
        edited_at as last_seen_at
    from clinic__patients

    union all

    select
        'clinic.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'insurance_no' as source_column,
        'insurance_no' as identifier_type,
        3 as identifier_rank,
        3 as source_position,
        insurance_no as raw_value,
        upper(trim(insurance_no, e' \t\n\r')) as identifier,
        registered_at as first_seen_at,
        edited_at as last_seen_at
    from clinic__patients
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
