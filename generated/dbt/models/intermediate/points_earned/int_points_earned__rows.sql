-- Every row that is, or once could be, Points Earned, in one shape.
-- models/events/points_earned.yaml: events.points_earned

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
loyalty__transactions as (
    select * from {{ ref('stg_loyalty__transactions') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
loyalty__transactions__read as (
    select found.*
    from loyalty__transactions as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = found.transaction_id
    where
        found.kind = 'earn'
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.booked_at
            or was.source_changed_at is distinct from found.booked_at
            or was.source_loaded_at is distinct from found.loaded_at
        )
),

{% else %}
loyalty__transactions__read as (
    select * from loyalty__transactions
    where kind = 'earn'
),

{% endif %}
loyalty__transactions__bound as (
    select
        'loyalty.transactions' as source_table,
        transaction_id as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        points,
        store_id,
        cast(null as varchar) as unreadable_property,
        booked_at as occurred_at,
        booked_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, booked_at) as readable_at
    from loyalty__transactions__read
),

combined as (
    select * from loyalty__transactions__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when points is null then 'points'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when points is null then 'missing'
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
            'points_earned|row|' || judged.source_table || '|'
            || judged.source_key
        ) as points_earned_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.points,
        judged.store_id,
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
