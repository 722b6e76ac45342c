{% macro person__limits_members(round) %}

-- The identifiers of components that hold more of a type than one profile may;
-- all others are done.

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

overrides as (
    select * from {{ ref('int_person__overrides') }}
),

limits as (
    select
        'card_no' as identifier_type,
        1 as identifier_rank,
        1 as per_profile

    union all

    select
        'email' as identifier_type,
        2 as identifier_rank,
        3 as per_profile
),

placed as (
    select
        identifiers.node_id,
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

-- Or two identifiers that people keep apart.
crowded as (
    select component_node
    from held
    where held > per_profile

    union distinct

    select left_end.component_node
    from overrides
    inner join placed as left_end on overrides.node_a = left_end.node_id
    inner join placed as right_end
        on
            overrides.node_b = right_end.node_id
            and left_end.component_node = right_end.component_node
    where overrides.decision = 'different'
),

final as (
    select
        placed.node_id,
        placed.component_node,
        limits.identifier_rank as limited_rank,
        limits.per_profile
    from placed
    inner join crowded on placed.component_node = crowded.component_node
    left join limits on placed.identifier_rank = limits.identifier_rank
)

select * from final
{% endmacro %}
