-- Values that lab offers for the attributes of a patient, a row per value and
-- version.
-- models/model.yaml: entities.patient.attributes

{{ config(materialized='table') }}

with

lab__samples as (
    select * from {{ ref('stg_lab__samples') }}
),

offers as (
    select
        'name' as attribute,
        cast(null as varchar) as identifier_type,
        name as value,
        cast(2 as bigint) as source_rank,
        'lab.samples' as source_table,
        sample_no as source_key,
        'name' as source_column,
        taken_at as updated_at,
        taken_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from lab__samples
    where name is not null

    union all

    select
        'email' as attribute,
        'email' as identifier_type,
        email as value,
        cast(2 as bigint) as source_rank,
        'lab.samples' as source_table,
        sample_no as source_key,
        'email' as source_column,
        taken_at as updated_at,
        taken_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from lab__samples
    where email is not null

    union all

    select
        'any_email' as attribute,
        'email' as identifier_type,
        email as value,
        cast(2 as bigint) as source_rank,
        'lab.samples' as source_table,
        sample_no as source_key,
        'email' as source_column,
        taken_at as updated_at,
        taken_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from lab__samples
    where email is not null

    union all

    select
        'least_fee' as attribute,
        cast(null as varchar) as identifier_type,
        cast(try_cast(fee as decimal(9, 2)) as varchar) as value,
        cast(2 as bigint) as source_rank,
        'lab.samples' as source_table,
        sample_no as source_key,
        'fee' as source_column,
        taken_at as updated_at,
        taken_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from lab__samples
    where fee is not null

    union all

    select
        'most_visits' as attribute,
        cast(null as varchar) as identifier_type,
        cast(visits as varchar) as value,
        cast(2 as bigint) as source_rank,
        'lab.samples' as source_table,
        sample_no as source_key,
        'visits' as source_column,
        taken_at as updated_at,
        taken_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from lab__samples
    where visits is not null

    union all

    select
        'first_visits' as attribute,
        cast(null as varchar) as identifier_type,
        cast(visits as varchar) as value,
        cast(2 as bigint) as source_rank,
        'lab.samples' as source_table,
        sample_no as source_key,
        'visits' as source_column,
        taken_at as updated_at,
        taken_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from lab__samples
    where visits is not null

    union all

    select
        'city' as attribute,
        cast(null as varchar) as identifier_type,
        city as value,
        cast(1 as bigint) as source_rank,
        'lab.samples' as source_table,
        sample_no as source_key,
        'city' as source_column,
        taken_at as updated_at,
        taken_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from lab__samples
    where
        city is not null
        and city <> 'nowhere'

    union all

    select
        'street' as attribute,
        cast(null as varchar) as identifier_type,
        street as value,
        cast(2 as bigint) as source_rank,
        'lab.samples' as source_table,
        sample_no as source_key,
        'street' as source_column,
        taken_at as updated_at,
        taken_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from lab__samples
    where street is not null

    union all

    select
        'zip' as attribute,
        cast(null as varchar) as identifier_type,
        zip as value,
        cast(2 as bigint) as source_rank,
        'lab.samples' as source_table,
        sample_no as source_key,
        'zip' as source_column,
        taken_at as updated_at,
        taken_at as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_event
    from lab__samples
    where zip is not null
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
