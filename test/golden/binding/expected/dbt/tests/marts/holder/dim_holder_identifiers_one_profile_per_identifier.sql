-- Every identifier belongs to one holder.

{{ config(severity='error') }}

-- An identifier that stands in two profiles.

with

identifiers as (
    select * from {{ ref('dim_holder_identifiers') }}
),

final as (
    select
        identifier_type,
        identifier,
        count(distinct holder_id) as profiles
    from identifiers
    group by identifier_type, identifier
    having count(distinct holder_id) > 1
)

select * from final
