-- Values that competed for the attributes of a guest at each moment of change,
-- best first.
-- models/model.yaml: entities.guest.attributes

{{ config(materialized='table') }}

with

owned_values as (
    select * from {{ ref('int_guest__owned_values') }}
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
    where attribute in ('city')
),

ranked as (
    select * from by_latest
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
