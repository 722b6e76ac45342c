-- Values that loyalty offers for the attributes of a customer, a row per value
-- and version.
-- models/entities/customer.yaml: entities.customer.attributes

{{ config(materialized='table') }}

with

loyalty__members as (
    select * from {{ ref('stg_loyalty__members') }}
),

-- A version holds until the next one of its row; the first always did.
loyalty__members__versions as (
    select
        *,
        case
            when row_number() over (
                partition by loyalty_no
                order by changed_at
            ) = 1 then timestamp '0001-01-01 00:00:00'
            else changed_at
        end as valid_from,
        coalesce(
            lead(changed_at) over (
                partition by loyalty_no
                order by changed_at
            ),
            timestamp '9999-12-31 00:00:00'
        ) as valid_to
    from loyalty__members
),

offers as (
    select
        'email' as attribute,
        'email' as identifier_type,
        email as value,
        cast(3 as bigint) as source_rank,
        'loyalty.members' as source_table,
        loyalty_no as source_key,
        'own' as role,
        'email' as source_column,
        changed_at as updated_at,
        valid_from,
        valid_to,
        false as is_event
    from loyalty__members__versions
    where email is not null

    union all

    select
        'full_name' as attribute,
        cast(null as varchar) as identifier_type,
        full_name as value,
        cast(3 as bigint) as source_rank,
        'loyalty.members' as source_table,
        loyalty_no as source_key,
        'own' as role,
        'full_name' as source_column,
        changed_at as updated_at,
        valid_from,
        valid_to,
        false as is_event
    from loyalty__members__versions
    where full_name is not null

    union all

    select
        'birth_date' as attribute,
        cast(null as varchar) as identifier_type,
        cast(birth_date as varchar) as value,
        cast(3 as bigint) as source_rank,
        'loyalty.members' as source_table,
        loyalty_no as source_key,
        'own' as role,
        'birth_date' as source_column,
        changed_at as updated_at,
        valid_from,
        valid_to,
        false as is_event
    from loyalty__members__versions
    where birth_date is not null

    union all

    select
        'signup_channel' as attribute,
        cast(null as varchar) as identifier_type,
        signup_channel as value,
        cast(2 as bigint) as source_rank,
        'loyalty.members' as source_table,
        loyalty_no as source_key,
        'own' as role,
        'signup_channel' as source_column,
        changed_at as updated_at,
        valid_from,
        valid_to,
        false as is_event
    from loyalty__members__versions
    where signup_channel is not null

    union all

    select
        'loyalty_tier' as attribute,
        cast(null as varchar) as identifier_type,
        tier as value,
        cast(1 as bigint) as source_rank,
        'loyalty.members' as source_table,
        loyalty_no as source_key,
        'own' as role,
        'tier' as source_column,
        changed_at as updated_at,
        valid_from,
        valid_to,
        false as is_event
    from loyalty__members__versions
    where tier is not null

    union all

    select
        'last_met_on' as attribute,
        cast(null as varchar) as identifier_type,
        cast(last_visit_on as varchar) as value,
        cast(2 as bigint) as source_rank,
        'loyalty.members' as source_table,
        loyalty_no as source_key,
        'own' as role,
        'last_visit_on' as source_column,
        changed_at as updated_at,
        valid_from,
        valid_to,
        false as is_event
    from loyalty__members__versions
    where last_visit_on is not null
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
