-- Every identifier belongs to one someone.

{{ config(severity='error') }}

-- An identifier that stands in two profiles.

with

identifiers as (
    select * from {{ ref('dim_someone_identifiers') }}
),

final as (
    select
        identifier_type,
        identifier,
        count(distinct someone_id) as profiles
    from identifiers
    group by identifier_type, identifier
    having count(distinct someone_id) > 1
)

select * from final
