-- Every link that no limit refuses has both its ends in one profile.

{{ config(severity='error') }}

-- A link whose ends stand in two profiles although no limit kept them apart.

with

links as (
    select * from {{ ref('int_person__links') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

conflicts as (
    select * from {{ ref('fct_person_conflicts') }}
),

final as (
    select
        links.link_id,
        left_end.person_id as left_id,
        right_end.person_id as right_id
    from links
    inner join resolved as left_end on links.node_a = left_end.node_id
    inner join resolved as right_end on links.node_b = right_end.node_id
    left join conflicts on links.link_id = conflicts.link_id
    where
        left_end.person_id <> right_end.person_id
        and conflicts.link_id is null
)

select * from final
