-- Values that competed for the attributes of a customer at each moment of
-- change, best first.
-- models/entities/customer.yaml: entities.customer.attributes

{{ config(materialized='table') }}

with

owned_values as (
    select * from {{ ref('int_customer__owned_values') }}
),

-- Every moment at which some value of the profile began or ended.
moments as (
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

values_by_moment as (
    select
        owned_values.*,
        moments.valid_at
    from moments
    inner join owned_values
        on
            moments.person_id = owned_values.person_id
            and moments.valid_at >= owned_values.valid_from
            and moments.valid_at < owned_values.valid_to
),

-- The first source in the list that has a value.
by_source_order as (
    select
        offer_id,
        person_id,
        valid_at,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, valid_at, attribute
            order by
                source_rank,
                updated_at desc nulls last,
                source_key,
                source_column,
                value
        ) as preference
    from values_by_moment
    where attribute in ('email', 'phone')
),

-- The latest value.
by_latest as (
    select
        offer_id,
        person_id,
        valid_at,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, valid_at, attribute
            order by
                updated_at desc nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from values_by_moment
    where attribute in ('last_name', 'loyalty_tier')
),

-- The first value ever seen.
by_earliest as (
    select
        offer_id,
        person_id,
        valid_at,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, valid_at, attribute
            order by
                updated_at nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from values_by_moment
    where attribute in ('signup_channel')
),

counted as (
    select
        *,
        count(*) over (
            partition by person_id, valid_at, attribute, value
        ) as frequency,
        max(updated_at) over (
            partition by person_id, valid_at, attribute, value
        ) as last_seen_at
    from values_by_moment
    where attribute in ('birth_date')
),

-- The value most rows agree on; of equals the latest.
by_most_frequent as (
    select
        offer_id,
        person_id,
        valid_at,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, valid_at, attribute
            order by
                frequency desc,
                last_seen_at desc nulls last,
                value,
                updated_at desc nulls last,
                source_rank,
                source_key,
                source_column
        ) as preference
    from counted
),

-- The longest value.
by_longest as (
    select
        offer_id,
        person_id,
        valid_at,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, valid_at, attribute
            order by
                length(value) desc,
                updated_at desc nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from values_by_moment
    where attribute in ('full_name')
),

-- The least value.
by_min_has_opted_in as (
    select
        offer_id,
        person_id,
        valid_at,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, valid_at, attribute
            order by
                cast(value as boolean),
                updated_at desc nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from values_by_moment
    where attribute in ('has_opted_in')
),

-- The greatest value.
by_max_last_met_on as (
    select
        offer_id,
        person_id,
        valid_at,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, valid_at, attribute
            order by
                cast(value as date) desc,
                updated_at desc nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from values_by_moment
    where attribute in ('last_met_on')
),

-- One row gives the whole address: the latest.
by_group_address as (
    select
        offer_id,
        person_id,
        valid_at,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        dense_rank() over (
            partition by person_id, valid_at
            order by updated_at desc nulls last, source_rank, source_key
        ) as preference
    from values_by_moment
    where attribute in ('city', 'postal_code', 'country')
),

ranked as (
    select * from by_source_order

    union all

    select * from by_latest

    union all

    select * from by_earliest

    union all

    select * from by_most_frequent

    union all

    select * from by_longest

    union all

    select * from by_min_has_opted_in

    union all

    select * from by_max_last_met_on

    union all

    select * from by_group_address
),

final as (
    select
        md5(
            offer_id || '|' || strftime(valid_at, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as candidate_id,
        person_id,
        valid_at,
        attribute,
        value,
        preference,
        source_table,
        source_key,
        source_column,
        updated_at
    from ranked
)

select * from final
