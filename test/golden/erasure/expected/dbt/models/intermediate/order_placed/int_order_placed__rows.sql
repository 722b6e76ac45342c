-- Every row that is, or once could be, Order Placed, in one shape.
-- models/model.yaml: events.order_placed

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
        is_erased,
        person_is_erased,
        occurred_at,
        source_changed_at,
        source_loaded_at
    from {{ this }}
),

{% endif %}
shop__orders as (
    select * from {{ ref('int_shop__orders__remaining') }}
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
            and was.source_key = found.order_no
    where (
        was.source_key is null
        or was.occurred_at is distinct from found.ordered_at
        or was.source_changed_at is distinct from found.ordered_at
        or was.is_erased is distinct from (
            found.person_is_erased or found.person_is_reduced
        )
        or was.person_is_erased is distinct from (found.person_is_erased)
    )
),

{% else %}
shop__orders__read as (
    select * from shop__orders
),

{% endif %}
shop__orders__bound as (
    select
        'shop.orders' as source_table,
        order_no as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        person_is_erased or person_is_reduced as is_erased,
        person_is_erased,
        order_no,
        email,
        amount,
        cast(null as varchar) as unreadable_property,
        ordered_at as occurred_at,
        ordered_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        ordered_at as readable_at
    from shop__orders__read
),

combined as (
    select * from shop__orders__bound
),

-- What tells about somebody who was erased is not read.
remaining as (
    select
        source_table,
        source_key,
        binding,
        is_bound,
        is_erased,
        person_is_erased,
        order_no,
        case when not is_erased then email end as email,
        amount,
        unreadable_property,
        occurred_at,
        source_changed_at,
        source_loaded_at,
        readable_at
    from combined
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when order_no is null then 'order_no'
            when email is null and not is_erased then 'email'
            when amount is null then 'amount'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when order_no is null then 'missing'
            when email is null and not is_erased then 'missing'
            when amount is null then 'missing'
            when occurred_at is null then 'missing'
        end as rejection
    from remaining
),

final as (
    select
        md5(
            cast(judged.binding as varchar) || '|' || judged.source_table || '|'
            || judged.source_key
        ) as row_id,
        md5(
            case
                when judged.order_no is not null
                    then 'order_placed|key|' || judged.order_no
                else
                    'order_placed|row|' || judged.source_table || '|'
                    || judged.source_key
            end
        ) as order_placed_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.is_erased,
        judged.person_is_erased,
        judged.order_no,
        judged.email,
        judged.amount,
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
