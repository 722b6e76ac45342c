-- Every row that is, or once could be, Product Wished, in one shape.
-- models/events/product_wished.yaml: events.product_wished

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
shop__wishes as (
    select * from {{ ref('stg_shop__wishes') }}
),

run as (
    select cast('{{ var("as_of", run_started_at) }}' as timestamp) as as_of
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
shop__wishes__read as (
    select found.*
    from shop__wishes as found
    left join stored as was
        on
            was.binding = 1
            and was.source_key = cast(found.customer_id as varchar) || '|'
            || replace(replace(found.product_id, '\', '\\'), '|', '\|')
    where
        not found.is_deleted
        and (
            was.source_key is null
            or was.occurred_at is distinct from found.wished_at
            or was.source_changed_at is distinct from found.updated_at
            or was.source_loaded_at is distinct from found.loaded_at
        )
),

{% else %}
shop__wishes__read as (
    select * from shop__wishes
    where not is_deleted
),

{% endif %}
shop__wishes__bound as (
    select
        'shop.wishes' as source_table,
        cast(customer_id as varchar) || '|'
        || replace(replace(product_id, '\', '\\'), '|', '\|') as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        product_id,
        cast(null as varchar) as unreadable_property,
        wished_at as occurred_at,
        updated_at as source_changed_at,
        loaded_at as source_loaded_at,
        greatest(loaded_at, updated_at, wished_at) as readable_at
    from shop__wishes__read
),

combined as (
    select * from shop__wishes__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when product_id is null then 'product_id'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when product_id is null then 'missing'
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
            'product_wished|row|' || judged.source_table || '|'
            || judged.source_key
        ) as product_wished_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.product_id,
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
