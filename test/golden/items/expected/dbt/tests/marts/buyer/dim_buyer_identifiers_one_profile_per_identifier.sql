-- Every identifier belongs to one buyer.

{{ config(severity='error') }}

-- An identifier that stands in two profiles.

with

identifiers as (
    select * from {{ ref('dim_buyer_identifiers') }}
),

final as (
    select
        identifier_type,
        identifier,
        count(distinct buyer_id) as profiles
    from identifiers
    group by identifier_type, identifier
    having count(distinct buyer_id) > 1
)

select * from final
