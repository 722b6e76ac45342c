-- Every node id stands for one identifier.

{{ config(severity='error') }}

-- A node id that two identifiers share: their profiles would be one.

with

observations as (
    select * from {{ ref('int_person__observations') }}
),

final as (
    select
        node_id,
        min(identifier_type) as identifier_type,
        min(identifier) as identifier,
        max(identifier_type) as other_identifier_type,
        max(identifier) as other_identifier
    from observations
    where node_id is not null
    group by node_id
    having
        min(identifier_type) <> max(identifier_type)
        or min(identifier) <> max(identifier)
)

select * from final
