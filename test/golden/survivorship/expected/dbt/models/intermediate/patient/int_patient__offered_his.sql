-- Values that his offers for the attributes of a patient, a row per value and
-- version.
-- models/model.yaml: entities.patient.attributes

{{ config(materialized='table') }}

with

his__patients as (
    select * from {{ ref('int_his__patients__changes') }}
),

-- A version holds until the next one of its row; the first always did.
his__patients__versions as (
    select
        *,
        case
            when row_number() over (
                partition by patient_no
                order by held_from
            ) = 1 then timestamp '0001-01-01 00:00:00'
            else held_from
        end as valid_from,
        coalesce(
            lead(held_from) over (
                partition by patient_no
                order by held_from
            ),
            timestamp '9999-12-31 00:00:00'
        ) as valid_to
    from his__patients
),

his__stays as (
    select * from {{ ref('stg_his__stays') }}
),

-- A version holds until the next one of its row; the first always did.
his__stays__versions as (
    select
        *,
        case
            when row_number() over (
                partition by patient_no
                order by moved_at
            ) = 1 then timestamp '0001-01-01 00:00:00'
            else moved_at
        end as valid_from,
        coalesce(
            lead(moved_at) over (
                partition by patient_no
                order by moved_at
            ),
            timestamp '9999-12-31 00:00:00'
        ) as valid_to
    from his__stays
),

offers as (
    select
        'name' as attribute,
        cast(null as varchar) as identifier_type,
        name as value,
        cast(1 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'name' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        name is not null
        and not is_gone

    union all

    select
        'email' as attribute,
        'email' as identifier_type,
        email as value,
        cast(1 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'email' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        email is not null
        and not is_gone

    union all

    select
        'any_email' as attribute,
        'email' as identifier_type,
        email as value,
        cast(1 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'email' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        email is not null
        and not is_gone

    union all

    select
        'height' as attribute,
        cast(null as varchar) as identifier_type,
        cast(height as varchar) as value,
        cast(1 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'height' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        height is not null
        and not is_gone

    union all

    select
        'ward' as attribute,
        cast(null as varchar) as identifier_type,
        ward as value,
        cast(1 as bigint) as source_rank,
        'his.stays' as source_table,
        cast(patient_no as varchar) as source_key,
        'ward' as source_column,
        moved_at as updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__stays__versions
    where ward is not null

    union all

    select
        'least_fee' as attribute,
        cast(null as varchar) as identifier_type,
        cast(try_cast(fee as decimal(9, 2)) as varchar) as value,
        cast(1 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'fee' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        fee is not null
        and not is_gone

    union all

    select
        'most_visits' as attribute,
        cast(null as varchar) as identifier_type,
        cast(visits as varchar) as value,
        cast(1 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'visits' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        visits is not null
        and not is_gone

    union all

    select
        'first_visits' as attribute,
        cast(null as varchar) as identifier_type,
        cast(visits as varchar) as value,
        cast(1 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'visits' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        visits is not null
        and not is_gone

    union all

    select
        'is_insured' as attribute,
        cast(null as varchar) as identifier_type,
        cast(is_insured as varchar) as value,
        cast(1 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'is_insured' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        is_insured is not null
        and not is_gone

    union all

    select
        'seen_at' as attribute,
        cast(null as varchar) as identifier_type,
        strftime(seen_at, '%Y-%m-%dT%H:%M:%S.%fZ') as value,
        cast(1 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'seen_at' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        seen_at is not null
        and not is_gone

    union all

    select
        'born_on' as attribute,
        cast(null as varchar) as identifier_type,
        cast(born_on as varchar) as value,
        cast(1 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'born_on' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        born_on is not null
        and not is_gone

    union all

    select
        'city' as attribute,
        cast(null as varchar) as identifier_type,
        city as value,
        cast(2 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'city' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        city is not null
        and not is_gone

    union all

    select
        'street' as attribute,
        cast(null as varchar) as identifier_type,
        street as value,
        cast(1 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'street' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        street is not null
        and not is_gone

    union all

    select
        'zip' as attribute,
        cast(null as varchar) as identifier_type,
        zip as value,
        cast(1 as bigint) as source_rank,
        'his.patients' as source_table,
        cast(patient_no as varchar) as source_key,
        'zip' as source_column,
        updated_at,
        valid_from,
        valid_to,
        false as is_event
    from his__patients__versions
    where
        zip is not null
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
