-- Every value that an attribute of a patient could take, best first.
-- models/model.yaml: entities.patient.attributes

{{ config(materialized='table') }}

with

owned_values as (
    select * from {{ ref('int_patient__owned_values') }}
),

current_values as (
    select * from owned_values
    where valid_to = timestamp '9999-12-31 00:00:00'
),

-- The first source in the list that has a value.
by_source_order as (
    select
        offer_id,
        person_id,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, attribute
            order by
                source_rank,
                updated_at desc nulls last,
                source_key,
                source_column,
                value
        ) as preference
    from current_values
    where attribute in ('email')
),

-- The latest value.
by_latest as (
    select
        offer_id,
        person_id,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, attribute
            order by
                updated_at desc nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from current_values
    where attribute in (
        'any_email', 'height', 'ward', 'is_insured', 'seen_at', 'born_on'
    )
),

-- The first value ever seen.
by_earliest as (
    select
        offer_id,
        person_id,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, attribute
            order by
                updated_at nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from current_values
    where attribute in ('first_visits')
),

counted as (
    select
        *,
        count(*) over (partition by person_id, attribute, value) as frequency,
        max(updated_at) over (
            partition by person_id, attribute, value
        ) as last_seen_at
    from current_values
    where attribute in ('city')
),

-- The value most rows agree on; of equals the latest.
by_most_frequent as (
    select
        offer_id,
        person_id,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, attribute
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
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, attribute
            order by
                length(value) desc,
                updated_at desc nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from current_values
    where attribute in ('name')
),

-- The least value.
by_min_least_fee as (
    select
        offer_id,
        person_id,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, attribute
            order by
                cast(value as decimal(9, 2)),
                updated_at desc nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from current_values
    where attribute in ('least_fee')
),

-- The greatest value.
by_max_most_visits as (
    select
        offer_id,
        person_id,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        row_number() over (
            partition by person_id, attribute
            order by
                cast(value as bigint) desc,
                updated_at desc nulls last,
                source_rank,
                source_key,
                source_column,
                value
        ) as preference
    from current_values
    where attribute in ('most_visits')
),

-- One row gives the whole address: the latest.
by_group_address as (
    select
        offer_id,
        person_id,
        attribute,
        value,
        source_table,
        source_key,
        source_column,
        updated_at,
        dense_rank() over (
            partition by person_id
            order by updated_at desc nulls last, source_rank, source_key
        ) as preference
    from current_values
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
        offer_id as candidate_id,
        person_id,
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
