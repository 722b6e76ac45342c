-- One row per identifier and build that gave it another person. It cannot be
-- made again.
-- models/model.yaml: identities.person

{{ config(
    materialized='incremental',
    unique_key='identity_event_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    full_refresh=false,
) }}

with

identifiers as (
    select * from {{ ref('dim_person_identifiers') }}
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
        person_id
    from stored
    where
        recency = 1
        and person_id is not null
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
        remembered.person_id as previous_person_id,
        identifiers.person_id
    from identifiers
    full outer join remembered on identifiers.node_id = remembered.node_id
),

-- Into how many profiles one of before has gone.
departures as (
    select
        previous_person_id,
        count(distinct person_id) as destinations
    from whereabouts
    where previous_person_id is not null
    group by previous_person_id
),

-- Of how many one of now is made; all that is new counts as one more.
arrivals as (
    select
        person_id,
        count(distinct coalesce(previous_person_id, '')) as origins
    from whereabouts
    where person_id is not null
    group by person_id
),

changes as (
    select
        whereabouts.node_id,
        whereabouts.identifier_type,
        case
            when whereabouts.previous_person_id is null then 'created'
            when whereabouts.person_id is null then 'retired'
            when
                departures.destinations = 1
                and arrivals.origins > 1
                then 'merged'
            when
                departures.destinations > 1
                and known.previous_person_id is null
                then 'split'
            else 'moved'
        end as kind,
        case
            when last_rules.rules_fingerprint <> '65b2c82207549f43' then 'rules'
            else 'data'
        end as cause,
        whereabouts.previous_person_id,
        whereabouts.person_id
    from whereabouts
    left join departures
        on whereabouts.previous_person_id = departures.previous_person_id
    left join arrivals on whereabouts.person_id = arrivals.person_id
    left join departures as known
        on whereabouts.person_id = known.previous_person_id
    cross join last_rules
    where whereabouts.previous_person_id is distinct from whereabouts.person_id
),

{% else %}
changes as (
    select
        node_id,
        identifier_type,
        'created' as kind,
        'data' as cause,
        cast(null as varchar) as previous_person_id,
        person_id
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
        changes.previous_person_id,
        changes.person_id,
        run.as_of as occurred_at,
        '65b2c82207549f43' as rules_fingerprint
    from changes
    cross join run
)

select * from final
