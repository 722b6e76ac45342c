-- Every identifier belongs to one company.

{{ config(severity='error') }}

-- An identifier that stands in two profiles.

with

identifiers as (
    select * from {{ ref('dim_company_identifiers') }}
),

final as (
    select
        identifier_type,
        identifier,
        count(distinct company_id) as profiles
    from identifiers
    group by identifier_type, identifier
    having count(distinct company_id) > 1
)

select * from final
