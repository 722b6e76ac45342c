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

observed as (
    select * from observed_crm

    union all

    select * from observed_loyalty

    union all

    select * from observed_shop

    union all

    select * from observed_web
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
