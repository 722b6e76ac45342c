-- Every row that is, or once could be, Order Refunded, in one shape.
-- models/events/order_refunded.yaml: events.order_refunded

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
shop__refunds as (
    select * from {{ ref('stg_shop__refunds') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
shop__refunds__read as (
    select found.*
    from shop__refunds as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = found.refund_id
    where (
        was.source_key is null
        or was.occurred_at is distinct from found.refunded_at
        or was.source_changed_at is distinct from found.refunded_at
        or was.source_loaded_at is distinct from found.loaded_at
    )
),

{% else %}
shop__refunds__read as (
    select * from shop__refunds
),

{% endif %}
shop__refunds__bound as (
    select
        'shop.refunds' as source_table,
        refund_id as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        cast(order_id as varchar) as order_id,
        amount,
        currency,
        reason,
        cast(null as varchar) as unreadable_property,
        refunded_at as occurred_at,
        refunded_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, refunded_at) as readable_at
    from shop__refunds__read
),

combined as (
    select * from shop__refunds__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when order_id is null then 'order_id'
            when amount is null then 'amount'
            when currency is null then 'currency'
            when currency not in ('EUR', 'CHF', 'GBP') then 'currency'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when order_id is null then 'missing'
            when amount is null then 'missing'
            when currency is null then 'missing'
            when currency not in ('EUR', 'CHF', 'GBP') then 'not listed'
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
            'order_refunded|row|' || judged.source_table || '|'
            || judged.source_key
        ) as order_refunded_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.order_id,
        judged.amount,
        judged.currency,
        judged.reason,
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
