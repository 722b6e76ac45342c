-- Every identifier belongs to one reader.

{{ config(severity='error') }}

-- An identifier that stands in two profiles.

with

identifiers as (
    select * from {{ ref('dim_reader_identifiers') }}
),

final as (
    select
        identifier_type,
        identifier,
        count(distinct reader_id) as profiles
    from identifiers
    group by identifier_type, identifier
    having count(distinct reader_id) > 1
)

select * from final
