-- Somebody who was treated here. As it was: one row per version of the patient,
-- half-open in time.
-- models/model.yaml: entities.patient

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_patient') }}
    where not is_placeholder
),

owned_values as (
    select * from {{ ref('int_patient__owned_values') }}
),

candidates as (
    select * from {{ ref('int_patient__versions') }}
),

-- Every moment at which something about a member changed, and the first of all.
moments as (
    select
        person_id,
        timestamp '0001-01-01 00:00:00' as valid_at
    from members

    union distinct

    select
        person_id,
        valid_from as valid_at
    from owned_values

    union distinct

    select
        person_id,
        valid_to as valid_at
    from owned_values
    where valid_to < timestamp '9999-12-31 00:00:00'
),

survivors as (
    select
        person_id,
        valid_at,
        max(case when attribute = 'name' then value end) as name,
        max(case when attribute = 'email' then value end) as email,
        max(case when attribute = 'any_email' then value end) as any_email,
        max(case when attribute = 'height' then value end) as height,
        max(case when attribute = 'ward' then value end) as ward,
        max(case when attribute = 'least_fee' then value end) as least_fee,
        max(case when attribute = 'most_visits' then value end) as most_visits,
        max(
            case when attribute = 'first_visits' then value end
        ) as first_visits,
        max(case when attribute = 'is_insured' then value end) as is_insured,
        max(case when attribute = 'seen_at' then value end) as seen_at,
        max(case when attribute = 'born_on' then value end) as born_on,
        max(case when attribute = 'city' then value end) as city,
        max(case when attribute = 'street' then value end) as street,
        max(case when attribute = 'zip' then value end) as zip
    from candidates
    where preference = 1
    group by person_id, valid_at
),

states as (
    select
        members.person_id,
        moments.valid_at,
        survivors.name,
        survivors.email,
        survivors.any_email,
        survivors.height,
        survivors.ward,
        survivors.least_fee,
        survivors.most_visits,
        survivors.first_visits,
        survivors.is_insured,
        survivors.seen_at,
        survivors.born_on,
        survivors.city,
        survivors.street,
        survivors.zip
    from members
    inner join moments on members.person_id = moments.person_id
    left join survivors
        on
            moments.person_id = survivors.person_id
            and moments.valid_at = survivors.valid_at
),

compared as (
    select
        *,
        row_number() over (
            partition by person_id
            order by valid_at
        ) as version,
        lag(name) over (
            partition by person_id
            order by valid_at
        ) as previous_name,
        lag(email) over (
            partition by person_id
            order by valid_at
        ) as previous_email,
        lag(any_email) over (
            partition by person_id
            order by valid_at
        ) as previous_any_email,
        lag(height) over (
            partition by person_id
            order by valid_at
        ) as previous_height,
        lag(ward) over (
            partition by person_id
            order by valid_at
        ) as previous_ward,
        lag(least_fee) over (
            partition by person_id
            order by valid_at
        ) as previous_least_fee,
        lag(most_visits) over (
            partition by person_id
            order by valid_at
        ) as previous_most_visits,
        lag(first_visits) over (
            partition by person_id
            order by valid_at
        ) as previous_first_visits,
        lag(is_insured) over (
            partition by person_id
            order by valid_at
        ) as previous_is_insured,
        lag(seen_at) over (
            partition by person_id
            order by valid_at
        ) as previous_seen_at,
        lag(born_on) over (
            partition by person_id
            order by valid_at
        ) as previous_born_on,
        lag(city) over (
            partition by person_id
            order by valid_at
        ) as previous_city,
        lag(street) over (
            partition by person_id
            order by valid_at
        ) as previous_street,
        lag(zip) over (
            partition by person_id
            order by valid_at
        ) as previous_zip
    from states
),

-- A moment that changed nothing began no version.
changed as (
    select
        *,
        valid_at as valid_from,
        lead(valid_at) over (
            partition by person_id
            order by valid_at
        ) as next_valid_from
    from compared
    where
        version = 1
        or name is distinct from previous_name
        or email is distinct from previous_email
        or any_email is distinct from previous_any_email
        or height is distinct from previous_height
        or ward is distinct from previous_ward
        or least_fee is distinct from previous_least_fee
        or most_visits is distinct from previous_most_visits
        or first_visits is distinct from previous_first_visits
        or is_insured is distinct from previous_is_insured
        or seen_at is distinct from previous_seen_at
        or born_on is distinct from previous_born_on
        or city is distinct from previous_city
        or street is distinct from previous_street
        or zip is distinct from previous_zip
),

versions as (
    select
        md5(
            changed.person_id || '|'
            || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as patient_version_id,
        changed.person_id,
        members.patient_no,
        changed.name,
        changed.email,
        changed.any_email,
        cast(changed.height as double) as height,
        changed.ward,
        cast(changed.least_fee as decimal(9, 2)) as least_fee,
        cast(changed.most_visits as bigint) as most_visits,
        cast(changed.first_visits as bigint) as first_visits,
        cast(changed.is_insured as boolean) as is_insured,
        cast(changed.seen_at as timestamp) as seen_at,
        cast(changed.born_on as date) as born_on,
        changed.city,
        changed.street,
        changed.zip,
        valid_from,
        coalesce(next_valid_from, timestamp '9999-12-31 00:00:00') as valid_to,
        next_valid_from is null as is_current,
        false as is_placeholder
    from changed
    inner join members on changed.person_id = members.person_id
),

unknown_member as (
    select
        'unknown' as patient_version_id,
        'unknown' as person_id,
        cast(null as varchar) as patient_no,
        cast(null as varchar) as name,
        cast(null as varchar) as email,
        cast(null as varchar) as any_email,
        cast(null as double) as height,
        cast(null as varchar) as ward,
        cast(null as decimal(9, 2)) as least_fee,
        cast(null as bigint) as most_visits,
        cast(null as bigint) as first_visits,
        cast(null as boolean) as is_insured,
        cast(null as timestamp) as seen_at,
        cast(null as date) as born_on,
        cast(null as varchar) as city,
        cast(null as varchar) as street,
        cast(null as varchar) as zip,
        timestamp '0001-01-01 00:00:00' as valid_from,
        timestamp '9999-12-31 00:00:00' as valid_to,
        true as is_current,
        true as is_placeholder
),

final as (
    select * from versions

    union all

    select * from unknown_member
)

select * from final
