-- Somebody took a book home.
-- models/model.yaml: events.book_lent

{{ config(materialized='table') }}

with

bound_rows as (
    select * from {{ ref('int_book_lent__rows') }}
),

anchors as (
    select * from {{ ref('int_reader__anchors') }}
),

resolved as (
    select * from {{ ref('int_reader__resolved') }}
),

accepted as (
    select
        bound_rows.row_id,
        bound_rows.book_lent_id,
        bound_rows.source_table,
        bound_rows.source_key,
        bound_rows.binding,
        bound_rows.occurred_at,
        bound_rows.source_changed_at,
        bound_rows.source_loaded_at
    from bound_rows
    where
        bound_rows.is_bound
        and bound_rows.rejection is null
),

-- Of rows that tell of one event: the binding trusted most, then the earliest.
ranked as (
    select
        *,
        row_number() over (
            partition by book_lent_id
            order by binding, occurred_at, source_table, source_key
        ) as preference
    from accepted
),

-- The profile of the row's strongest surviving identifier.
owners as (
    select
        anchors.source_table,
        anchors.source_key,
        anchors.node_id,
        resolved.reader_id
    from anchors
    inner join resolved on anchors.node_id = resolved.node_id
),

winners as (
    select
        ranked.row_id,
        ranked.book_lent_id,
        ranked.source_key,
        ranked.binding,
        ranked.occurred_at,
        ranked.source_changed_at,
        ranked.source_loaded_at,
        coalesce(owners.reader_id, 'unknown') as reader_id,
        owners.node_id as reader_node
    from ranked
    left join owners
        on
            ranked.source_table = owners.source_table
            and ranked.source_key = owners.source_key
    where ranked.preference = 1
),

final as (
    select
        winners.book_lent_id,
        winners.reader_id,
        winners.reader_node,
        bound_rows.loan_no,
        bound_rows.shelf,
        bound_rows.is_upstairs,
        bound_rows.occurred_at,
        cast(bound_rows.occurred_at as date) as occurred_on,
        bound_rows.source_table,
        bound_rows.source_key,
        bound_rows.binding,
        bound_rows.source_changed_at,
        bound_rows.source_loaded_at,
        bound_rows.readable_at
    from winners
    inner join bound_rows on winners.row_id = bound_rows.row_id
)

select * from final
