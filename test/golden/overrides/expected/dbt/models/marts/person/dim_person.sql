-- Somebody who reads.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

profiles as (
    select
        person_id,
        max(case when is_founding then identifier_type end) as founding_type,
        max(case when is_founding then identifier end) as founding_identifier,
        count(*) as identifiers,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at,
        false as is_placeholder
    from resolved
    group by person_id
),

-- Rows that carry no usable identifier belong here.
unknown_member as (
    select
        'unknown' as person_id,
        cast(null as varchar) as founding_type,
        cast(null as varchar) as founding_identifier,
        0 as identifiers,
        cast(null as timestamp) as first_seen_at,
        cast(null as timestamp) as last_seen_at,
        true as is_placeholder
),

final as (
    select * from profiles

    union all

    select * from unknown_member
)

select * from final
