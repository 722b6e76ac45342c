-- Every decision is obeyed, or its conflict says why it is not.

{{ config(severity='error') }}

-- A decision that was not obeyed, and of which no conflict tells.

with

overrides as (
    select * from {{ ref('int_person__overrides') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

conflicts as (
    select * from {{ ref('fct_person_conflicts') }}
),

final as (
    select
        overrides.override_id,
        overrides.decision,
        left_end.person_id as left_id,
        right_end.person_id as right_id
    from overrides
    left join resolved as left_end on overrides.node_a = left_end.node_id
    left join resolved as right_end on overrides.node_b = right_end.node_id
    left join conflicts on overrides.override_id = conflicts.link_id
    where
        left_end.person_id is null
        or right_end.person_id is null
        or (
            overrides.decision = 'same'
            and left_end.person_id <> right_end.person_id
            and conflicts.link_id is null
        )
        or (
            overrides.decision = 'different'
            and left_end.person_id = right_end.person_id
        )
)

select * from final
