-- Every identifier belongs to one person.

{{ config(severity='error') }}

-- An identifier that stands in two profiles.

with

identifiers as (
    select * from {{ ref('dim_person_identifiers') }}
),

final as (
    select
        identifier_type,
        identifier,
        count(distinct person_id) as profiles
    from identifiers
    group by identifier_type, identifier
    having count(distinct person_id) > 1
)

select * from final
