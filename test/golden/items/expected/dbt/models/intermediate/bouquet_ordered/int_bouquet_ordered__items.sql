-- The elements of `items` of Bouquet Ordered, one row each, and what is wrong
-- with them.
-- models/baskets.yaml: events.bouquet_ordered

{{ config(
    materialized='incremental',
    unique_key='bouquet_ordered_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
) }}

with

{% if is_incremental() %}
-- Events of which no element is stored; those of an event that changed are
-- deleted before.
bouquet_ordered__events as (
    select * from {{ ref('fct_bouquet_ordered') }}
    where bouquet_ordered_id not in (select bouquet_ordered_id from {{ this }})
),

{% else %}
bouquet_ordered__events as (
    select * from {{ ref('fct_bouquet_ordered') }}
),

{% endif %}
-- Places count from 1; an element that is null is none.
elements as (
    select
        bouquet_ordered__events.bouquet_ordered_id,
        bouquet_ordered__events.buyer_id,
        bouquet_ordered__events.gift_flower_key,
        bouquet_ordered__events.occurred_at,
        bouquet_ordered__events.occurred_on,
        bouquet_ordered__events.source_table,
        bouquet_ordered__events.source_key,
        bouquet_ordered__events.binding,
        bouquet_ordered__events.source_changed_at,
        bouquet_ordered__events.source_loaded_at,
        item.position,
        to_json(
            json_transform(
                try_cast(json_extract_string(item.value, '$') as json),
                '"MAP(VARCHAR, JSON)"'
            )
        ) as element
    from bouquet_ordered__events
    cross join (
        select
            unnest(cast(bouquet_ordered__events.items as json[])) as value,
            generate_subscripts(
                cast(bouquet_ordered__events.items as json[]), 1
            ) as position
    ) as item
    where item.value is not null
),

-- What each field holds, still text.
texts as (
    select
        elements.*,
        json_extract_string(
            json_value(element, '$.flower_no'), '$'
        ) as flower_no__text,
        json_extract_string(json_value(element, '$.stems'), '$') as stems__text,
        json_extract_string(json_value(element, '$.price'), '$') as price__text,
        json_extract_string(
            json_value(element, '$.colour'), '$'
        ) as colour__text,
        json_extract_string(
            json_value(element, '$.is_wrapped'), '$'
        ) as is_wrapped__text
    from elements
),

typed as (
    select
        texts.*,
        try_cast(
            regexp_extract(
                flower_no__text, '^\s*([+-]?[0-9]+)\s*$', 1
            ) as bigint
        ) as flower_no,
        try_cast(
            regexp_extract(stems__text, '^\s*([+-]?[0-9]+)\s*$', 1) as bigint
        ) as stems,
        try_cast(
            regexp_extract(
                price__text, '^\s*([+-]?[0-9]+([.][0-9]+)?)\s*$', 1
            ) as decimal(9, 2)
        ) as price,
        colour__text as colour,
        try_cast(
            regexp_extract(
                is_wrapped__text, '^\s*((?i:true|false|t|f|1|0))\s*$', 1
            ) as boolean
        ) as is_wrapped
    from texts
),

-- The first field, in declared order, that makes the element invalid.
judged as (
    select
        *,
        case
            when element is null then ''
            when
                trim(flower_no__text) <> ''
                and flower_no is null
                then '.flower_no'
            when flower_no is null then '.flower_no'
            when trim(stems__text) <> '' and stems is null then '.stems'
            when trim(price__text) <> '' and price is null then '.price'
            when colour not in ('red', 'white') then '.colour'
            when
                trim(is_wrapped__text) <> ''
                and is_wrapped is null
                then '.is_wrapped'
        end as rejected_field,
        case
            when element is null then 'no record'
            when
                trim(flower_no__text) <> ''
                and flower_no is null
                then 'no integer'
            when flower_no is null then 'missing'
            when trim(stems__text) <> '' and stems is null then 'no integer'
            when
                trim(price__text) <> ''
                and price is null
                then 'no decimal(9,2)'
            when colour not in ('red', 'white') then 'not listed'
            when
                trim(is_wrapped__text) <> ''
                and is_wrapped is null
                then 'no boolean'
        end as rejection
    from typed
),

final as (
    select
        md5(
            bouquet_ordered_id || '|items|' || cast(position as varchar)
        ) as bouquet_ordered_items_id,
        bouquet_ordered_id,
        buyer_id,
        position,
        flower_no,
        stems,
        price,
        colour,
        is_wrapped,
        gift_flower_key,
        occurred_at,
        occurred_on,
        source_table,
        source_key,
        binding,
        source_changed_at,
        source_loaded_at,
        case
            when rejection is not null
                then
                    'items[' || cast(position as varchar) || ']'
                    || rejected_field
        end as rejected_property,
        rejection
    from judged
)

select * from final
