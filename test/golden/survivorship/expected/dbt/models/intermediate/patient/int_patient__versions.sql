-- Values that competed for the attributes of a patient at each moment of
-- change, best first.
-- models/model.yaml: entities.patient.attributes

{{ config(materialized='table') }}

with

owned_values as (
    select * from {{ ref('int_patient__owned_values') }}
),

sequenced as (
    select
        *,
        lag(value) over (
            partition by
                person_id,
                attribute,
                case when attribute in ('email') then source_rank end
            order by
                updated_at nulls first,
                source_rank desc,
                source_key desc,
                source_column desc
        ) as value_before,
        lag(is_event) over (
            partition by
                person_id,
                attribute,
                case when attribute in ('email') then source_rank end
            order by
                updated_at nulls first,
                source_rank desc,
                source_key desc,
                source_column desc
        ) as was_event
    from owned_values
),

-- An event that repeats the one before it changes nothing, and there may be
-- thousands of them.
told_values as (
    select * from sequenced
    where
        not (is_event and coalesce(was_event, false))
        or value <> value_before
        or attribute in ('city', 'street', 'zip')
),

-- Every moment at which some value of the profile began or ended.
moments as (
    select
        person_id,
        valid_from as valid_at
    from told_values

    union distinct

    select
        person_id,
        valid_to as valid_at
    from told_values
    where valid_to < timestamp '9999-12-31 00:00:00'
),

values_by_moment as (
    select
        told_values.*,
        moments.valid_at
    from moments
    inner join told_values
        on
            moments.person_id = told_values.person_id
            and moments.valid_at >= told_values.valid_from
            and moments.valid_at < told_values.valid_to
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
    where attribute in ('email')
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
    where attribute in (
        'any_email', 'height', 'ward', 'is_insured', 'seen_at', 'born_on'
    )
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
    where attribute in ('first_visits')
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
    where attribute in ('city')
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
    where attribute in ('name')
),

-- The least value.
by_min_least_fee as (
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
                cast(value as decimal(9, 2)),
                updated_at desc nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from values_by_moment
    where attribute in ('least_fee')
),

-- The greatest value.
by_max_most_visits as (
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
                cast(value as bigint) desc,
                updated_at desc nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from values_by_moment
    where attribute in ('most_visits')
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
    where attribute in ('street', 'zip')
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

    select * from by_min_least_fee

    union all

    select * from by_max_most_visits

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
