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
    from {{ ref('fct_company_identity_events') }}
),

remembered as (
    select
        node_id,
        company_id
    from ranked
    where
        recency = 1
        and company_id is not null
),

final as (
    select
        remembered.node_id as remembered_node_id,
        identifiers.node_id
    from {{ ref('dim_company_identifiers') }} as identifiers
    full outer join remembered on identifiers.node_id = remembered.node_id
    where remembered.company_id is distinct from identifiers.company_id
)

select * from final
