{% macro person__identifiers(round) %}

-- Every surviving identifier, once.

with

observations as (
    select * from {{ ref('int_person__observations') }}
),

final as (
    select
        node_id,
        min(identifier_type) as identifier_type,
        min(identifier) as identifier,
        min(identifier_rank) as identifier_rank,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at
    from observations
    where rejection is null
    group by node_id
)

select * from final
{% endmacro %}
