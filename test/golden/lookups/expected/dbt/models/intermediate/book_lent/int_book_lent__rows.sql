-- Every row that is, or once could be, book_lent, in one shape.
-- models/model.yaml: events.book_lent

{{ config(materialized='table') }}

with

ils__loans as (
    select * from {{ ref('int_ils__loans') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

ils__loans__bound as (
    select
        'ils.loans' as source_table,
        cast(loan_no as varchar) as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        loan_no,
        shelf,
        shelf_floor = 'upper' as is_upstairs,
        cast(null as varchar) as unreadable_property,
        lent_at as occurred_at,
        updated_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, updated_at, lent_at, looked_up_at) as readable_at
    from ils__loans
    where shelf_floor is not null
),

combined as (
    select * from ils__loans__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when loan_no is null then 'loan_no'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when loan_no is null then 'missing'
            when occurred_at is null then 'missing'
        end as rejection
    from combined
),

final as (
    select
        md5(
            cast(judged.binding as varchar) || '|' || judged.source_table || '|'
            || judged.source_key
        ) as row_id,
        md5(
            'book_lent|row|' || judged.source_table || '|' || judged.source_key
        ) as book_lent_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.loan_no,
        judged.shelf,
        judged.is_upstairs,
        judged.occurred_at,
        judged.source_changed_at,
        judged.source_loaded_at,
        judged.readable_at,
        judged.rejected_property,
        judged.rejection
    from judged
    cross join run
    where
        judged.occurred_at <= run.as_of
        or judged.occurred_at is null
)

select * from final
