-- No two identifiers are kept apart that other decisions make the same.

{{ config(severity='error') }}

-- Two identifiers that one decision keeps apart, and others make the same.

with

overrides as (
    select * from {{ ref('int_person__overrides') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

final as (
    select
        overrides.override_id,
        overrides.left_type,
        overrides.left_identifier,
        overrides.right_type,
        overrides.right_identifier,
        overrides.author,
        overrides.reason,
        overrides.decided_at
    from overrides
    inner join resolved as left_end on overrides.node_a = left_end.node_id
    inner join resolved as right_end on overrides.node_b = right_end.node_id
    where
        overrides.decision = 'different'
        and left_end.same_node = right_end.same_node
)

select * from final
