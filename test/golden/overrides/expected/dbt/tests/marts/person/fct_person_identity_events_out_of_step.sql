-- The last event of an identifier names the profile it is of, or none when it
-- is seen no more.

{{ config(severity='error') }}

with

ranked as (
    select
        *,
        row_number() over (
            partition by node_id
            order by occurred_at desc
        ) as recency
    from {{ ref('fct_person_identity_events') }}
),

remembered as (
    select
        node_id,
        person_id
    from ranked
    where
        recency = 1
        and person_id is not null
),

final as (
    select
        remembered.node_id as remembered_node_id,
        identifiers.node_id
    from {{ ref('dim_person_identifiers') }} as identifiers
    full outer join remembered on identifiers.node_id = remembered.node_id
    where remembered.person_id is distinct from identifiers.person_id
)

select * from final
