-- Every row that is, or once could be, Bouquet Ordered, in one shape.
-- models/baskets.yaml: events.bouquet_ordered

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

shop__hits as (
    select * from {{ ref('stg_shop__hits') }}
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
        or was.occurred_at is distinct from found.paid_at
        or was.source_changed_at is distinct from found.updated_at
    )
),

{% else %}
shop__orders__read as (
    select * from shop__orders
),

{% endif %}
-- What the payload holds under each property's name, still text.
shop__orders__text as (
    select
        shop__orders__read.*,
        json_extract_string(lines, '$') as payload_items
    from shop__orders__read
),

shop__orders__bound as (
    select
        'shop.orders' as source_table,
        order_no as source_key,
        cast(1 as bigint) as binding,
        true as is_bound,
        order_no,
        cast(null as bigint) as gift_flower_no,
        to_json(try_cast(try_cast(payload_items as json) as json[])) as items,
        cast(null as json) as card,
        case
            when
                trim(payload_items) <> ''
                and to_json(
                    try_cast(try_cast(payload_items as json) as json[])
                ) is null
                then 'items'
        end as unreadable_property,
        paid_at as occurred_at,
        updated_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        greatest(updated_at, paid_at) as readable_at
    from shop__orders__text
),

{% if is_incremental() %}
-- Only rows that are not stored with the times they have now.
shop__hits__read as (
    select found.*
    from shop__hits as found
    left join stored as was
        on
            was.binding = 2
            and was.source_key = found.hit_no
    where (
        was.source_key is null
        or was.occurred_at is distinct from found.sent_at
        or was.source_changed_at is distinct from found.sent_at
    )
),

{% else %}
shop__hits__read as (
    select * from shop__hits
),

{% endif %}
-- What the payload holds under each property's name, still text.
shop__hits__text as (
    select
        shop__hits__read.*,
        json_extract_string(
            json_value(body, '$.order_no'), '$'
        ) as payload_order_no,
        json_extract_string(
            json_value(body, '$.gift_flower_no'), '$'
        ) as payload_gift_flower_no,
        json_extract_string(body, '$.cart.products') as payload_items,
        json_extract_string(body, '$.card') as payload_card
    from shop__hits__read
),

shop__hits__bound as (
    select
        'shop.hits' as source_table,
        hit_no as source_key,
        cast(2 as bigint) as binding,
        true as is_bound,
        payload_order_no as order_no,
        try_cast(
            regexp_extract(
                payload_gift_flower_no, '^\s*([+-]?[0-9]+)\s*$', 1
            ) as bigint
        ) as gift_flower_no,
        to_json(try_cast(try_cast(payload_items as json) as json[])) as items,
        to_json(
            json_transform(
                try_cast(payload_card as json), '"MAP(VARCHAR, JSON)"'
            )
        ) as card,
        case
            when
                trim(payload_gift_flower_no) <> ''
                and try_cast(
                    regexp_extract(
                        payload_gift_flower_no, '^\s*([+-]?[0-9]+)\s*$', 1
                    ) as bigint
                ) is null
                then 'gift_flower_no'
            when
                trim(payload_items) <> ''
                and to_json(
                    try_cast(try_cast(payload_items as json) as json[])
                ) is null
                then 'items'
            when
                trim(payload_card) <> ''
                and to_json(
                    json_transform(
                        try_cast(payload_card as json), '"MAP(VARCHAR, JSON)"'
                    )
                ) is null
                then 'card'
        end as unreadable_property,
        sent_at as occurred_at,
        sent_at as source_changed_at,
        cast(null as timestamp) as source_loaded_at,
        sent_at as readable_at
    from shop__hits__text
),

combined as (
    select * from shop__orders__bound

    union all

    select * from shop__hits__bound
),

-- The first property, in declared order, that makes the row no event.
judged as (
    select
        *,
        case
            when order_no is null then 'order_no'
            when unreadable_property = 'gift_flower_no' then 'gift_flower_no'
            when unreadable_property = 'items' then 'items'
            when items is null then 'items'
            when unreadable_property = 'card' then 'card'
            when
                card is not null
                and json_extract_string(
                    json_value(card, '$.greeting'), '$'
                ) is null
                then 'card.greeting'
            when
                card is not null
                and trim(
                    json_extract_string(json_value(card, '$.lines'), '$')
                ) <> ''
                and try_cast(
                    regexp_extract(
                        json_extract_string(json_value(card, '$.lines'), '$'),
                        '^\s*([+-]?[0-9]+)\s*$',
                        1
                    ) as bigint
                ) is null
                then 'card.lines'
            when occurred_at is null then 'occurred_at'
        end as rejected_property,
        case
            when order_no is null then 'missing'
            when unreadable_property = 'gift_flower_no' then 'no integer'
            when unreadable_property = 'items' then 'no list<record>'
            when items is null then 'missing'
            when unreadable_property = 'card' then 'no record'
            when
                card is not null
                and json_extract_string(
                    json_value(card, '$.greeting'), '$'
                ) is null
                then 'missing'
            when
                card is not null
                and trim(
                    json_extract_string(json_value(card, '$.lines'), '$')
                ) <> ''
                and try_cast(
                    regexp_extract(
                        json_extract_string(json_value(card, '$.lines'), '$'),
                        '^\s*([+-]?[0-9]+)\s*$',
                        1
                    ) as bigint
                ) is null
                then 'no integer'
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
                when judged.order_no is not null
                    then 'bouquet_ordered|key|' || judged.order_no
                else
                    'bouquet_ordered|row|' || judged.source_table || '|'
                    || judged.source_key
            end
        ) as bouquet_ordered_id,
        judged.source_table,
        judged.source_key,
        judged.binding,
        judged.is_bound,
        judged.order_no,
        judged.gift_flower_no,
        judged.items,
        judged.card,
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
