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

judged as (
    select
        observed.source_table,
        observed.source_key,
        observed.source_column,
        observed.identifier_type,
        observed.identifier_rank,
        observed.source_position,
        observed.raw_value,
        observed.identifier,
        observed.node_id,
        observed.rejection,
        observed.first_seen_at,
        observed.last_seen_at
    from observed
),

-- A value seen with more of these than it may be names nobody.
crowded as (
    select seen.node_id
    from judged as seen
    inner join judged as beside
        on
            seen.source_table = beside.source_table
            and seen.source_key = beside.source_key
    where
        seen.identifier_type = 'name_dob'
        and seen.rejection is null
        and beside.identifier_type = 'customer_id'
        and beside.rejection is null
    group by seen.node_id
    having count(distinct beside.node_id) > 1

    union all

    select seen.node_id
    from judged as seen
    inner join judged as beside
        on
            seen.source_table = beside.source_table
            and seen.source_key = beside.source_key
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
        md5(
            judged.source_table || ':'
            || cast(judged.source_position as varchar) || ':'
            || judged.source_key
        ) as observation_id,
        judged.source_table,
        judged.source_key,
        judged.source_column,
        judged.identifier_type,
        judged.identifier_rank,
        judged.source_position,
        judged.raw_value,
        judged.identifier,
        judged.node_id,
        case
            when judged.rejection is not null then judged.rejection
            when crowded.node_id is not null then 'fan_out'
        end as rejection,
        judged.first_seen_at,
        judged.last_seen_at
    from judged
    left join crowded on judged.node_id = crowded.node_id
)

select * from final
