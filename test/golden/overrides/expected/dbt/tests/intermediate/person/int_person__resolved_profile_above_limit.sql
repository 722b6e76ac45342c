-- No person holds more identifiers of a type than `per_profile` says.

{{ config(severity='error') }}

-- A profile that holds more identifiers of a type than it may.

with

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

limits as (
    select
        'card_no' as identifier_type,
        1 as identifier_rank,
        1 as per_profile

    union all

    select
        'email' as identifier_type,
        2 as identifier_rank,
        3 as per_profile
),

final as (
    select
        resolved.person_id,
        limits.identifier_type,
        limits.per_profile,
        count(*) as held
    from resolved
    inner join limits on resolved.identifier_type = limits.identifier_type
    group by resolved.person_id, limits.identifier_type, limits.per_profile
    having count(*) > limits.per_profile
)

select * from final
