-- One row per person identifier in a source row, and why it was rejected, if it
-- was.
-- models/identities/person.yaml: identities.person

{{ config(materialized='table') }}

with

observed_crm as (
    select * from {{ ref('int_person__observed_crm') }}
),

observed_loyalty as (
    select * from {{ ref('int_person__observed_loyalty') }}
),

observed_shop as (
    select * from {{ ref('int_person__observed_shop') }}
),

observed_web as (
    select * from {{ ref('int_person__observed_web') }}
),

gathered as (
    select * from observed_crm

    union all

    select * from observed_loyalty

    union all

    select * from observed_shop

    union all

    select * from observed_web
),

-- When a row first carried a value. That it is still there, or was edited, is
-- no new sighting.
sightings as (
    select distinct
        node_id,
        identifier_type,
        first_seen_at
    from gathered
    where
        rejection is null
        and first_seen_at is not null
        and identifier_type in ('anonymous_id')
),

spaced as (
    select
        *,
        lag(first_seen_at) over (
            partition by node_id
            order by first_seen_at
        ) as previously_seen_at
    from sightings
),

-- Seen again after too long, a value stands for somebody else.
later_lives as (
    select
        node_id,
        first_seen_at as begins_at,
        lead(first_seen_at) over (
            partition by node_id
            order by first_seen_at
        ) as ends_at,
        row_number() over (
            partition by node_id
            order by first_seen_at
        ) + 1 as life
    from spaced
    where first_seen_at > previously_seen_at + interval '365 days'
),

-- What no time is known of belongs to the first life.
observed as (
    select
        gathered.source_table,
        gathered.source_key,
        gathered.role,
        gathered.source_column,
        gathered.identifier_type,
        gathered.identifier_rank,
        gathered.source_position,
        gathered.raw_value,
        gathered.identifier,
        cast(coalesce(later_lives.life, 1) as bigint) as life,
        case
            when later_lives.life is null then gathered.node_id
            else cast(
                '0x'
                || left(
                    md5(
                        gathered.identifier_type || '#'
                        || cast(later_lives.life as varchar) || ':'
                        || gathered.identifier
                    ),
                    15
                ) as bigint
            )
        end as node_id,
        gathered.rejection,
        gathered.first_seen_at,
        gathered.last_seen_at
    from gathered
    left join later_lives
        on
            gathered.node_id = later_lives.node_id
            and gathered.first_seen_at >= later_lives.begins_at
            and (
                gathered.first_seen_at < later_lives.ends_at
                or later_lives.ends_at is null
            )
),

-- A value seen with more of these than it may be names nobody.
crowded as (
    select seen.node_id
    from observed as seen
    inner join observed as beside
        on
            seen.source_table = beside.source_table
            and seen.source_key = beside.source_key
            and seen.role = beside.role
    where
        seen.identifier_type = 'name_dob'
        and seen.rejection is null
        and beside.identifier_type = 'customer_id'
        and beside.rejection is null
    group by seen.node_id
    having count(distinct beside.node_id) > 1

    union all

    select seen.node_id
    from observed as seen
    inner join observed as beside
        on
            seen.source_table = beside.source_table
            and seen.source_key = beside.source_key
            and seen.role = beside.role
    where
        seen.identifier_type = 'anonymous_id'
        and seen.rejection is null
        and beside.identifier_type = 'customer_id'
        and beside.rejection is null
    group by seen.node_id
    having count(distinct beside.node_id) > 3
),

final as (
    select
        observed.source_table,
        observed.source_key,
        observed.role,
        observed.source_column,
        observed.identifier_type,
        observed.identifier_rank,
        observed.source_position,
        observed.raw_value,
        observed.identifier,
        observed.life,
        observed.node_id,
        case
            when observed.rejection is not null then observed.rejection
            when crowded.node_id is not null then 'fan_out'
        end as rejection,
        observed.first_seen_at,
        observed.last_seen_at
    from observed
    left join crowded on observed.node_id = crowded.node_id
)

select * from final
