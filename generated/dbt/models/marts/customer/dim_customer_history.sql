-- A person who shops with us, in a store or online. As it was: one row per
-- version of the customer, half-open in time.
-- models/entities/customer.yaml: entities.customer

{{ config(materialized='table') }}

with

members as (
    select * from {{ ref('dim_customer') }}
    where not is_placeholder
),

owned_values as (
    select * from {{ ref('int_customer__owned_values') }}
),

candidates as (
    select * from {{ ref('int_customer__versions') }}
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
        max(case when attribute = 'email' then value end) as email,
        max(case when attribute = 'full_name' then value end) as full_name,
        max(case when attribute = 'last_name' then value end) as last_name,
        max(case when attribute = 'birth_date' then value end) as birth_date,
        max(case when attribute = 'phone' then value end) as phone,
        max(case when attribute = 'city' then value end) as city,
        max(case when attribute = 'postal_code' then value end) as postal_code,
        max(case when attribute = 'country' then value end) as country,
        max(
            case when attribute = 'signup_channel' then value end
        ) as signup_channel,
        max(
            case when attribute = 'loyalty_tier' then value end
        ) as loyalty_tier,
        max(
            case when attribute = 'has_opted_in' then value end
        ) as has_opted_in,
        max(case when attribute = 'last_met_on' then value end) as last_met_on
    from candidates
    where preference = 1
    group by person_id, valid_at
),

states as (
    select
        members.person_id,
        moments.valid_at,
        survivors.email,
        survivors.full_name,
        survivors.last_name,
        survivors.birth_date,
        survivors.phone,
        survivors.city,
        survivors.postal_code,
        survivors.country,
        survivors.signup_channel,
        survivors.loyalty_tier,
        survivors.has_opted_in,
        survivors.last_met_on
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
        lag(email) over (
            partition by person_id
            order by valid_at
        ) as previous_email,
        lag(full_name) over (
            partition by person_id
            order by valid_at
        ) as previous_full_name,
        lag(last_name) over (
            partition by person_id
            order by valid_at
        ) as previous_last_name,
        lag(birth_date) over (
            partition by person_id
            order by valid_at
        ) as previous_birth_date,
        lag(phone) over (
            partition by person_id
            order by valid_at
        ) as previous_phone,
        lag(city) over (
            partition by person_id
            order by valid_at
        ) as previous_city,
        lag(postal_code) over (
            partition by person_id
            order by valid_at
        ) as previous_postal_code,
        lag(country) over (
            partition by person_id
            order by valid_at
        ) as previous_country,
        lag(signup_channel) over (
            partition by person_id
            order by valid_at
        ) as previous_signup_channel,
        lag(loyalty_tier) over (
            partition by person_id
            order by valid_at
        ) as previous_loyalty_tier,
        lag(has_opted_in) over (
            partition by person_id
            order by valid_at
        ) as previous_has_opted_in,
        lag(last_met_on) over (
            partition by person_id
            order by valid_at
        ) as previous_last_met_on
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
        or email is distinct from previous_email
        or full_name is distinct from previous_full_name
        or last_name is distinct from previous_last_name
        or birth_date is distinct from previous_birth_date
        or phone is distinct from previous_phone
        or city is distinct from previous_city
        or postal_code is distinct from previous_postal_code
        or country is distinct from previous_country
        or signup_channel is distinct from previous_signup_channel
        or loyalty_tier is distinct from previous_loyalty_tier
        or has_opted_in is distinct from previous_has_opted_in
        or last_met_on is distinct from previous_last_met_on
),

versions as (
    select
        md5(
            changed.person_id || '|'
            || strftime(valid_from, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as customer_version_id,
        changed.person_id,
        members.customer_id,
        members.crm_contact_id,
        members.loyalty_no,
        changed.email,
        changed.full_name,
        changed.last_name,
        cast(changed.birth_date as date) as birth_date,
        changed.phone,
        changed.city,
        changed.postal_code,
        changed.country,
        changed.signup_channel,
        changed.loyalty_tier,
        cast(changed.has_opted_in as boolean) as has_opted_in,
        cast(changed.last_met_on as date) as last_met_on,
        valid_from,
        coalesce(next_valid_from, timestamp '9999-12-31 00:00:00') as valid_to,
        next_valid_from is null as is_current,
        false as is_placeholder
    from changed
    inner join members on changed.person_id = members.person_id
),

unknown_member as (
    select
        'unknown' as customer_version_id,
        'unknown' as person_id,
        cast(null as varchar) as customer_id,
        cast(null as varchar) as crm_contact_id,
        cast(null as varchar) as loyalty_no,
        cast(null as varchar) as email,
        cast(null as varchar) as full_name,
        cast(null as varchar) as last_name,
        cast(null as date) as birth_date,
        cast(null as varchar) as phone,
        cast(null as varchar) as city,
        cast(null as varchar) as postal_code,
        cast(null as varchar) as country,
        cast(null as varchar) as signup_channel,
        cast(null as varchar) as loyalty_tier,
        cast(null as boolean) as has_opted_in,
        cast(null as date) as last_met_on,
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
