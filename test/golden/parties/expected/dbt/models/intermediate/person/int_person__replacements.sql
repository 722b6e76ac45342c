-- One row per person identifier that its source replaced, with the one that
-- took its place.
-- models/model.yaml: identities.person

{{ config(materialized='table') }}

with

observations as (
    select * from {{ ref('int_person__observations') }}
),

told as (
    select
        went.node_id,
        came.node_id as replaced_by,
        went.identifier_rank,
        went.source_table,
        went.source_key,
        went.first_seen_at,
        went.last_seen_at
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

-- Of two that took one place, the last word counts.
ranked as (
    select
        *,
        row_number() over (
            partition by node_id
            order by
                last_seen_at desc nulls last,
                replaced_by,
                source_table,
                source_key
        ) as recency
    from told
),

final as (
    select
        node_id,
        replaced_by,
        identifier_rank,
        source_table,
        source_key,
        first_seen_at,
        last_seen_at
    from ranked
    where recency = 1
)

select * from final
