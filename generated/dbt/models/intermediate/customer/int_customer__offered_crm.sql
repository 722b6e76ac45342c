-- Values that crm offers for the attributes of a customer, a row per value and
-- version.
-- models/entities/customer.yaml: entities.customer.attributes

{{ config(materialized='table') }}

with

crm__contacts as (
    select * from {{ ref('stg_crm__contacts') }}
),

offers as (
    select
        'email' as attribute,
        'email' as identifier_type,
        email as value,
        cast(1 as bigint) as source_rank,
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
        'own' as role,
        'email' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from crm__contacts
    where
        email is not null
        and not is_deleted

    union all

    select
        'full_name' as attribute,
        cast(null as varchar) as identifier_type,
        full_name as value,
        cast(1 as bigint) as source_rank,
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
        'own' as role,
        'full_name' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from crm__contacts
    where
        full_name is not null
        and not is_deleted

    union all

    select
        'birth_date' as attribute,
        cast(null as varchar) as identifier_type,
        cast(birth_date as varchar) as value,
        cast(1 as bigint) as source_rank,
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
        'own' as role,
        'birth_date' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from crm__contacts
    where
        birth_date is not null
        and not is_deleted

    union all

    select
        'phone' as attribute,
        cast(null as varchar) as identifier_type,
        phone as value,
        cast(1 as bigint) as source_rank,
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
        'own' as role,
        'phone' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from crm__contacts
    where
        phone is not null
        and not is_deleted
        and is_phone_verified

    union all

    select
        'city' as attribute,
        cast(null as varchar) as identifier_type,
        city as value,
        cast(1 as bigint) as source_rank,
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
        'own' as role,
        'city' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from crm__contacts
    where
        city is not null
        and not is_deleted

    union all

    select
        'postal_code' as attribute,
        cast(null as varchar) as identifier_type,
        postal_code as value,
        cast(1 as bigint) as source_rank,
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
        'own' as role,
        'postal_code' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from crm__contacts
    where
        postal_code is not null
        and not is_deleted

    union all

    select
        'country' as attribute,
        cast(null as varchar) as identifier_type,
        country as value,
        cast(1 as bigint) as source_rank,
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
        'own' as role,
        'country' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from crm__contacts
    where
        country is not null
        and not is_deleted

    union all

    select
        'has_opted_in' as attribute,
        cast(null as varchar) as identifier_type,
        cast(has_opted_in as varchar) as value,
        cast(1 as bigint) as source_rank,
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
        'own' as role,
        'has_opted_in' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from crm__contacts
    where
        has_opted_in is not null
        and not is_deleted

    union all

    select
        'last_met_on' as attribute,
        cast(null as varchar) as identifier_type,
        cast(last_contacted_on as varchar) as value,
        cast(1 as bigint) as source_rank,
        'crm.contacts' as source_table,
        crm_contact_id as source_key,
        'own' as role,
        'last_contacted_on' as source_column,
        updated_at,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        false as is_event
    from crm__contacts
    where
        last_contacted_on is not null
        and not is_deleted
),

final as (
    select
        md5(
            attribute || '|' || cast(source_rank as varchar) || '|'
            || source_key || '|'
            || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as offer_id,
        *
    from offers
)

select * from final
