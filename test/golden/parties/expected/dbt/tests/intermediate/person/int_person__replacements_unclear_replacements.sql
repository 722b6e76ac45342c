-- No identifier was replaced by two others, or in the end by itself.

{{ config(severity='warn') }}

-- An identifier of whose place two others took, or whose replacements lead back
-- to it.

with

observations as (
    select * from {{ ref('int_person__observations') }}
),

replacements as (
    select * from {{ ref('int_person__replacements') }}
),

resolved as (
    select * from {{ ref('int_person__resolved') }}
),

told as (
    select
        went.node_id,
        came.node_id as replaced_by
    from observations as went
    inner join observations as came
        on
            went.source_table = came.source_table
            and went.source_key = came.source_key
            and went.identifier_type = came.identifier_type
    where
        went.role = 'replaced'
        and went.rejection is null
        and came.role = 'replacing'
        and came.rejection is null
        and went.node_id <> came.node_id
),

several as (
    select
        node_id,
        'replaced by several' as reason
    from told
    group by node_id
    having count(distinct replaced_by) > 1
),

rings as (
    select
        replacements.node_id,
        'replaced in a ring' as reason
    from replacements
    inner join resolved on replacements.node_id = resolved.node_id
    where not resolved.is_replaced
),

unclear as (
    select * from several

    union all

    select * from rings
),

final as (
    select
        unclear.node_id,
        unclear.reason,
        resolved.identifier_type,
        resolved.identifier
    from unclear
    inner join resolved on unclear.node_id = resolved.node_id
)

select * from final
