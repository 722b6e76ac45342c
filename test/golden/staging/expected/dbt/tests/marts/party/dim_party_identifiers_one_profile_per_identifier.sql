-- Every identifier belongs to one party.

{{ config(severity='error') }}

-- An identifier that stands in two profiles.

with

identifiers as (
    select * from {{ ref('dim_party_identifiers') }}
),

final as (
    select
        identifier_type,
        identifier,
        count(distinct party_id) as profiles
    from identifiers
    group by identifier_type, identifier
    having count(distinct party_id) > 1
)

select * from final
