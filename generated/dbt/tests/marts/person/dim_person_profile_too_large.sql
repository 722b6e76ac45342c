-- No person holds more than 200 identifiers (`max_profile_size`): a larger one
-- is several, tied by a value that each of them has.

{{ config(severity='error') }}

-- A profile that holds more identifiers than anybody has.

with

profiles as (
    select * from {{ ref('dim_person') }}
),

final as (
    select
        person_id,
        founding_type,
        founding_identifier,
        identifiers
    from profiles
    where identifiers > 200
)

select * from final
