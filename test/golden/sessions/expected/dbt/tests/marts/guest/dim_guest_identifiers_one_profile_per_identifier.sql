-- Every identifier belongs to one guest.

{{ config(severity='error') }}

-- An identifier that stands in two profiles.

with

identifiers as (
    select * from {{ ref('dim_guest_identifiers') }}
),

final as (
    select
        identifier_type,
        identifier,
        count(distinct guest_id) as profiles
    from identifiers
    group by identifier_type, identifier
    having count(distinct guest_id) > 1
)

select * from final
