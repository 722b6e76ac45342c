-- Every row that is, or once could be, order_completed, in one shape.
-- models/shop.yaml: events.order_completed

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
shop__orders as (
    select * from {{ ref('stg_shop__orders') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
shop__orders__read as (
    select found.*
    from shop__orders as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = cast(found.order_id as varchar)
    where
        found.status = 'paid'
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.paid_at
            or was.source_changed_at is distinct from found.updated_at
        )
),

{% else %}
shop__orders__read as (
    select * from shop__orders
    where status = 'paid'
),

{% endif %}
shop__orders__bound as (
    select
        'shop.orders' as source_table,
        cast(order_id as varchar) as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        order_id,
        total as revenue,
        cast(null as varchar) as unreadable_property,
        paid_at as occurred_at,
        updated_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        greatest(updated_at, paid_at) as readable_at
    from shop__orders__read
),

combined as (
    select * from shop__orders__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when order_id is null then 'order_id'
            when revenue is null then 'revenue'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when order_id is null then 'missing'
            when revenue is null then 'missing'
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
                when judged.order_id is not null
                    then
                        'order_completed|key|'
                        || cast(judged.order_id as varchar)
                else
                    'order_completed|row|' || judged.source_table || '|'
                    || judged.source_key
            end
        ) as order_completed_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.order_id,
        judged.revenue,
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
