-- Somebody who stays with us. As it was: one row per version of the guest,
-- half-open in time.
-- models/model.yaml: entities.guest

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_guest') }}
    where not is_placeholder
),

owned_values as (
    select * from {{ ref('int_guest__owned_values') }}
),

candidates as (
    select * from {{ ref('int_guest__versions') }}
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
        max(case when attribute = 'city' then value end) as city
    from candidates
    where preference = 1
    group by person_id, valid_at
),

states as (
    select
        members.person_id,
        moments.valid_at,
        survivors.city
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
        lag(city) over (
            partition by person_id
            order by valid_at
        ) as previous_city
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
        or city is distinct from previous_city
),

versions as (
    select
        md5(
            changed.person_id || '|'
            || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as guest_version_id,
        changed.person_id,
        members.guest_no,
        members.member_no,
        changed.city,
        valid_from,
        coalesce(next_valid_from, timestamp '9999-12-31 00:00:00') as valid_to,
        next_valid_from is null as is_current,
        false as is_placeholder
    from changed
    inner join members on changed.person_id = members.person_id
),

unknown_member as (
    select
        'unknown' as guest_version_id,
        'unknown' as person_id,
        cast(null as varchar) as guest_no,
        cast(null as varchar) as member_no,
        cast(null as varchar) as city,
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
