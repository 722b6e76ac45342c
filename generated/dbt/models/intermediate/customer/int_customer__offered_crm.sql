-- Values that crm offers for the attributes of a customer, a row per value and
-- version.
-- models/entities/customer.yaml: entities.customer.attributes

{{ config(materialized='table') }}

with

crm__contacts as (
    select * from {{ ref('int_crm__contacts__changes') }}
),

-- A version holds until the next one of its row; the first always did.
crm__contacts__versions as (
    select
        *,
        case
            when row_number() over (
                partition by crm_contact_id
                order by held_from
            ) = 1 then timestamp '0001-01-01 00:00:00'
            else held_from
        end as valid_from,
        coalesce(
            lead(held_from) over (
                partition by crm_contact_id
                order by held_from
            ),
            timestamp '9999-12-31 00:00:00'
        ) as valid_to
    from crm__contacts
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
        valid_from,
        valid_to,
        false as is_event
    from crm__contacts__versions
    where
        email is not null
        and not is_gone

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
        valid_from,
        valid_to,
        false as is_event
    from crm__contacts__versions
    where
        full_name is not null
        and not is_gone

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
        valid_from,
        valid_to,
        false as is_event
    from crm__contacts__versions
    where
        birth_date is not null
        and not is_gone

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
        valid_from,
        valid_to,
        false as is_event
    from crm__contacts__versions
    where
        phone is not null
        and not is_gone
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
        valid_from,
        valid_to,
        false as is_event
    from crm__contacts__versions
    where
        city is not null
        and not is_gone

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
        valid_from,
        valid_to,
        false as is_event
    from crm__contacts__versions
    where
        postal_code is not null
        and not is_gone

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
        valid_from,
        valid_to,
        false as is_event
    from crm__contacts__versions
    where
        country is not null
        and not is_gone

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
        valid_from,
        valid_to,
        false as is_event
    from crm__contacts__versions
    where
        has_opted_in is not null
        and not is_gone

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
        valid_from,
        valid_to,
        false as is_event
    from crm__contacts__versions
    where
        last_contacted_on is not null
        and not is_gone
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
