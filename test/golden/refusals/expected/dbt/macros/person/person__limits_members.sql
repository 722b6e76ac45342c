{% macro person__limits_members(round) %}

-- The identifiers of components in which a link may be refused; all others are
-- done.

with

{% if is_incremental() %}
identifiers as (
    select * from {{ person__work('touched_identifiers') }}
),

{% else %}
identifiers as (
    select * from {{ person__work('identifiers') }}
),

{% endif %}
components as (
    select * from {{ person__work('components') }}
),

links as (
    select * from {{ ref('int_person__links') }}
),

limits as (
    select
        'patient_no' as identifier_type,
        1 as identifier_rank,
        1 as per_profile

    union all

    select
        'email' as identifier_type,
        2 as identifier_rank,
        2 as per_profile
),

placed as (
    select
        identifiers.node_id,
        identifiers.identifier_rank as strength,
        identifiers.identifier_rank,
        coalesce(components.root_node, identifiers.node_id) as component_node
    from identifiers
    left join components on identifiers.node_id = components.node_id
),

held as (
    select
        placed.component_node,
        limits.per_profile,
        count(*) as held
    from placed
    inner join limits on placed.identifier_rank = limits.identifier_rank
    group by placed.component_node, limits.identifier_rank, limits.per_profile
),

crowded as (
    select distinct component_node
    from held
    where held > per_profile
),

ends as (
    select
        node_a as node_id,
        weaker_rank
    from links
    where weaker_rank <= 3

    union all

    select
        node_b as node_id,
        weaker_rank
    from links
    where weaker_rank <= 3
),

-- With one link to hold on to, a value that may only attach ties nothing.
torn as (
    select distinct placed.component_node
    from placed
    inner join ends on placed.node_id = ends.node_id
    where
        placed.strength in (3)
        and ends.weaker_rank <= placed.strength
    group by placed.component_node, placed.node_id
    having count(*) > 1
),

open_components as (
    select component_node from crowded

    union distinct

    select component_node from torn
),

final as (
    select
        placed.node_id,
        placed.component_node,
        placed.strength as identifier_rank,
        limits.identifier_rank as limited_rank,
        limits.per_profile
    from placed
    inner join open_components
        on placed.component_node = open_components.component_node
    left join limits on placed.identifier_rank = limits.identifier_rank
)

select * from final
{% endmacro %}
