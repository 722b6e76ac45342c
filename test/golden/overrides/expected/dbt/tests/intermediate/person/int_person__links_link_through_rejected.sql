-- No link hangs on a value that was rejected.

{{ config(severity='error') }}

-- A link that hangs on a value which names nobody.

with

links as (
    select * from {{ ref('int_person__links') }}
),

observations as (
    select * from {{ ref('int_person__observations') }}
),

-- A contradiction is a fault of its row; the same value may be sound in
-- another.
rejected as (
    select distinct node_id
    from observations
    where
        node_id is not null
        and rejection <> 'contradictory'
),

ends as (
    select
        link_id,
        node_a as node_id
    from links

    union all

    select
        link_id,
        node_b as node_id
    from links
),

final as (
    select
        ends.link_id,
        ends.node_id
    from ends
    inner join rejected on ends.node_id = rejected.node_id
)

select * from final
