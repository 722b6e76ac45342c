-- No two hold a shared identifier at one moment.

{{ config(severity='error') }}

-- An identifier that two held at one moment.

with

identifier_owners as (
    select * from {{ ref('dim_person_identifier_owners') }}
),

final as (
    select
        one.node_id,
        one.identifier_owner_id,
        other.identifier_owner_id as other_identifier_owner_id
    from identifier_owners as one
    inner join identifier_owners as other
        on
            one.node_id = other.node_id
            and one.valid_from < other.valid_from
            and one.valid_to > other.valid_from
)

select * from final
