-- One row per identifier and build that gave it another someone. It cannot be
-- made again.
-- models/model.yaml: identities.someone

{{ config(
    materialized='incremental',
    unique_key='identity_event_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    full_refresh=false,
) }}

with

identifiers as (
    select * from {{ ref('dim_someone_identifiers') }}
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
        someone_id
    from stored
    where
        recency = 1
        and someone_id is not null
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
        remembered.someone_id as previous_someone_id,
        identifiers.someone_id
    from identifiers
    full outer join remembered on identifiers.node_id = remembered.node_id
),

-- Into how many profiles one of before has gone.
departures as (
    select
        previous_someone_id,
        count(distinct someone_id) as destinations
    from whereabouts
    where previous_someone_id is not null
    group by previous_someone_id
),

-- Of how many one of now is made; all that is new counts as one more.
arrivals as (
    select
        someone_id,
        count(distinct coalesce(previous_someone_id, '')) as origins
    from whereabouts
    where someone_id is not null
    group by someone_id
),

changes as (
    select
        whereabouts.node_id,
        whereabouts.identifier_type,
        case
            when whereabouts.previous_someone_id is null then 'created'
            when whereabouts.someone_id is null then 'retired'
            when
                departures.destinations = 1
                and arrivals.origins > 1
                then 'merged'
            when
                departures.destinations > 1
                and known.previous_someone_id is null
                then 'split'
            else 'moved'
        end as kind,
        case
            when last_rules.rules_fingerprint <> '2b3cd85643cb9959' then 'rules'
            else 'data'
        end as cause,
        whereabouts.previous_someone_id,
        whereabouts.someone_id
    from whereabouts
    left join departures
        on whereabouts.previous_someone_id = departures.previous_someone_id
    left join arrivals on whereabouts.someone_id = arrivals.someone_id
    left join departures as known
        on whereabouts.someone_id = known.previous_someone_id
    cross join last_rules
    where whereabouts.previous_someone_id
    is distinct from whereabouts.someone_id
),

{% else %}
changes as (
    select
        node_id,
        identifier_type,
        'created' as kind,
        'data' as cause,
        cast(null as varchar) as previous_someone_id,
        someone_id
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
        changes.previous_someone_id,
        changes.someone_id,
        run.as_of as occurred_at,
        '2b3cd85643cb9959' as rules_fingerprint
    from changes
    cross join run
)

select * from final
