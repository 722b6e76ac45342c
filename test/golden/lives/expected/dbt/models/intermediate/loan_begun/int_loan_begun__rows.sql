-- Every row that is, or once could be, loan_begun, in one shape.
-- models/model.yaml: events.loan_begun

{{ config(
    materialized='incremental',
    unique_key='row_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

{% if is_incremental() %}
stored as (
    select
        binding,
        source_key,
        occurred_at,
        source_changed_at,
        source_loaded_at
    from {{ this }}
),

{% endif %}
desk__loans as (
    select * from {{ ref('stg_desk__loans') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
desk__loans__read as (
    select found.*
    from desk__loans as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = cast(found.loan_no as varchar)
    where (
        was.source_key is null
        or was.occurred_at is distinct from found.begins_at
        or was.source_changed_at is distinct from found.updated_at
    )
),

{% else %}
desk__loans__read as (
    select * from desk__loans
),

{% endif %}
desk__loans__bound as (
    select
        'desk.loans' as source_table,
        cast(loan_no as varchar) as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        loan_no,
        cast(null as varchar) as unreadable_property,
        begins_at as occurred_at,
        updated_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        greatest(updated_at, begins_at) as readable_at
    from desk__loans__read
),

combined as (
    select * from desk__loans__bound
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
            case
                when judged.loan_no is not null
                    then 'loan_begun|key|' || cast(judged.loan_no as varchar)
                else
                    'loan_begun|row|' || judged.source_table || '|'
                    || judged.source_key
            end
        ) as loan_begun_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.loan_no,
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
