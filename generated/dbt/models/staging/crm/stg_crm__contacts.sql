-- One row per contact, as the desk knows it now.
-- models/sources/crm.yaml: sources.crm.contacts

{{ config(materialized='view') }}

with

source as (
    select * from {{ source('crm', 'contacts') }}
),

renamed as (
    select
        "Id" as crm_contact_id,
        "Shop No." as customer_id,
        "E-Mail" as email,
        "Full Name" as full_name,
        try_cast(
            regexp_extract(
                "Birthdate", '^\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*$', 1
            ) as date
        ) as birth_date,
        case
            when (
                lower(trim("Phone")) in (
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
                or regexp_matches("Phone", '^[-0 ._]*$')
            ) then null
            else "Phone"
        end as phone,
        try_cast("Phone Verified" as boolean) as is_phone_verified,
        "MailingCity" as city,
        "MailingPostalCode" as postal_code,
        "MailingCountryCode" as country,
        try_cast("Opt In" as boolean) as has_opted_in,
        try_cast("Last Contact" as date) as last_contacted_on,
        try_cast("IsDeleted" as boolean) as is_removed,
        try_cast("CreatedDate" as timestamp) as created_at,
        try_cast("LastModifiedDate" as timestamp) as updated_at,
        try_cast(_loaded_at as timestamp) as loaded_at
    from source
),

computed as (
    select
        renamed.*,
        coalesce(is_removed, false) as is_deleted
    from renamed
),

-- One row per key: its latest state.
ranked as (
    select
        *,
        row_number() over (
            partition by crm_contact_id
            order by
                updated_at desc nulls last,
                loaded_at desc nulls last,
                customer_id nulls last,
                email nulls last,
                full_name nulls last,
                birth_date nulls last,
                phone nulls last,
                is_phone_verified nulls last,
                city nulls last,
                postal_code nulls last,
                country nulls last,
                has_opted_in nulls last,
                last_contacted_on nulls last,
                is_removed nulls last,
                created_at nulls last
        ) as recency
    from computed
    where
        (
            updated_at <= cast(
                '{{ var("as_of", run_started_at) }}' as timestamp
            )
            or updated_at is null
        )
        and crm_contact_id is not null
),

final as (
    select
        crm_contact_id,
        customer_id,
        email,
        full_name,
        birth_date,
        phone,
        is_phone_verified,
        city,
        postal_code,
        country,
        has_opted_in,
        last_contacted_on,
        created_at,
        updated_at,
        loaded_at,
        is_deleted
    from ranked
    where recency = 1
)

select * from final
