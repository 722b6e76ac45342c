-- A person who shops with us, in a store or online.
-- models/entities/customer.yaml: entities.customer

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

candidates as (
    select * from {{ ref('int_customer__candidates') }}
),

account_member__held as (
    select
        *,
        row_number() over (
            partition by person_id
            order by
                updated_at desc nulls last,
                valid_from desc,
                account_member_version_id
        ) as preference
    from {{ ref('dim_account_member') }}
    where
        is_current
        and not is_placeholder
        and account_key <> 'unknown'
),

account_member__picked as (
    select * from account_member__held
    where preference = 1
),

-- A profile is a customer once it holds an identifier that `requires` names.
members as (
    select
        person_id,
        max(
            case
                when
                    identifier_type = 'customer_id'
                    and not is_replaced
                    then identifier
            end
        ) as customer_id,
        max(
            case
                when
                    identifier_type = 'crm_contact_id'
                    and not is_replaced
                    then identifier
            end
        ) as crm_contact_id,
        max(
            case
                when
                    identifier_type = 'loyalty_no'
                    and not is_replaced
                    then identifier
            end
        ) as loyalty_no
    from resolved
    group by person_id
    having
        max(
            case
                when identifier_type in (
                    'customer_id', 'crm_contact_id', 'loyalty_no', 'email'
                ) then 1
                else 0
            end
        ) = 1
),

survivors as (
    select
        person_id,
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
    group by person_id
),

described as (
    select
        members.person_id,
        members.customer_id,
        members.crm_contact_id,
        members.loyalty_no,
        survivors.email,
        survivors.full_name,
        survivors.last_name,
        cast(survivors.birth_date as date) as birth_date,
        survivors.phone,
        survivors.city,
        survivors.postal_code,
        survivors.country,
        survivors.signup_channel,
        survivors.loyalty_tier,
        cast(survivors.has_opted_in as boolean) as has_opted_in,
        cast(survivors.last_met_on as date) as last_met_on,
        false as is_placeholder
    from members
    left join survivors on members.person_id = survivors.person_id
),

-- The rows that it names, and what it belongs to.
referenced as (
    select
        described.person_id,
        described.customer_id,
        described.crm_contact_id,
        described.loyalty_no,
        described.email,
        described.full_name,
        described.last_name,
        described.birth_date,
        described.phone,
        described.city,
        described.postal_code,
        described.country,
        described.signup_channel,
        described.loyalty_tier,
        described.has_opted_in,
        described.last_met_on,
        coalesce(account_member__picked.account_key, 'unknown') as account_key,
        described.is_placeholder
    from described
    left join account_member__picked
        on described.person_id = account_member__picked.person_id
),

-- For facts of rows without an identifier. Profiles that are no customer have
-- facts too; they stand in dim_person alone.
unknown_member as (
    select
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
        'unknown' as account_key,
        true as is_placeholder
),

final as (
    select * from referenced

    union all

    select * from unknown_member
)

select * from final
