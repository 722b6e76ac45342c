-- One row per identifier and build that gave it another branch. It cannot be
-- made again.
-- models/model.yaml: identities.branch

{{ config(
    materialized='incremental',
    unique_key='identity_event_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    full_refresh=false,
) }}

with

identifiers as (
    select * from {{ ref('dim_branch_identifiers') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
stored as (
    select
        *,
        row_number() over (
            partition by node_id
            order by occurred_at desc
        ) as recency,
        max(occurred_at) over () as last_occurred_at
    from {{ this }}
),

-- The last event of an identifier says where the build before left it.
remembered as (
    select
        node_id,
        identifier_type,
        branch_id
    from stored
    where
        recency = 1
        and branch_id is not null
),

last_rules as (
    select max(rules_fingerprint) as rules_fingerprint
    from stored
    where occurred_at = last_occurred_at
),

whereabouts as (
    select
        coalesce(identifiers.node_id, remembered.node_id) as node_id,
        coalesce(
            identifiers.identifier_type, remembered.identifier_type
        ) as identifier_type,
        remembered.branch_id as previous_branch_id,
        identifiers.branch_id
    from identifiers
    full outer join remembered on identifiers.node_id = remembered.node_id
),

-- Into how many profiles one of before has gone.
departures as (
    select
        previous_branch_id,
        count(distinct branch_id) as destinations
    from whereabouts
    where previous_branch_id is not null
    group by previous_branch_id
),

-- Of how many one of now is made; all that is new counts as one more.
arrivals as (
    select
        branch_id,
        count(distinct coalesce(previous_branch_id, '')) as origins
    from whereabouts
    where branch_id is not null
    group by branch_id
),

changes as (
    select
        whereabouts.node_id,
        whereabouts.identifier_type,
        case
            when whereabouts.previous_branch_id is null then 'created'
            when whereabouts.branch_id is null then 'retired'
            when
                departures.destinations = 1
                and arrivals.origins > 1
                then 'merged'
            when
                departures.destinations > 1
                and known.previous_branch_id is null
                then 'split'
            else 'moved'
        end as kind,
        case
            when last_rules.rules_fingerprint <> 'fe42ffa20186258b' then 'rules'
            else 'data'
        end as cause,
        whereabouts.previous_branch_id,
        whereabouts.branch_id
    from whereabouts
    left join departures
        on whereabouts.previous_branch_id = departures.previous_branch_id
    left join arrivals on whereabouts.branch_id = arrivals.branch_id
    left join departures as known
        on whereabouts.branch_id = known.previous_branch_id
    cross join last_rules
    where whereabouts.previous_branch_id is distinct from whereabouts.branch_id
),

{% else %}
changes as (
    select
        node_id,
        identifier_type,
        'created' as kind,
        'data' as cause,
        cast(null as varchar) as previous_branch_id,
        branch_id
    from identifiers
),

{% endif %}
final as (
    select
        md5(
            cast(changes.node_id as varchar) || '|'
            || strftime(run.as_of, '%Y-%m-%dT%H:%M:%S.%fZ')
        ) as identity_event_id,
        changes.node_id,
        changes.identifier_type,
        changes.kind,
        changes.cause,
        changes.previous_branch_id,
        changes.branch_id,
        run.as_of as occurred_at,
        'fe42ffa20186258b' as rules_fingerprint
    from changes
    cross join run
)

select * from final
