{% macro person__touched_components(round) %}

-- Components that are solved again, as they were: with a changed identifier, or
-- at the other end of its links.

with

changed as (
    select * from {{ person__work('changed_identifiers') }}
),

links as (
    select * from {{ ref('int_person__links') }}
),

stored as (
    select * from {{ this }}
),

reached as (
    select links.node_b as node_id
    from changed
    inner join links on changed.node_id = links.node_a
),

final as (
    select component_node
    from changed
    where component_node is not null

    union distinct

    select stored.component_node
    from reached
    inner join stored on reached.node_id = stored.node_id
)

select * from final
{% endmacro %}
