-- Every identifier belongs to one branch.

{{ config(severity='error') }}

-- An identifier that stands in two profiles.

with

identifiers as (
    select * from {{ ref('dim_branch_identifiers') }}
),

final as (
    select
        identifier_type,
        identifier,
        count(distinct branch_id) as profiles
    from identifiers
    group by identifier_type, identifier
    having count(distinct branch_id) > 1
)

select * from final
